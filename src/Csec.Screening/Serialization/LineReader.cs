namespace Csec.Screening.Serialization;

/// <summary>Cuts a stream into lines with a buffer that never grows beyond the longest line that is allowed.</summary>
internal sealed class LineReader(Stream input, Action beforeWaiting)
{
    private const int Longest = RequestErrors.MaximumBytes + 4; // a byte-order mark before, a carriage return behind

    private byte[] _bytes = new byte[1 << 16];
    private int _start;
    private int _end;
    private bool _isAtEnd;
    private bool _isBehindFirst;

    /// <summary>The next line without its line feed; false when there is none. A line that is too long is empty.</summary>
    public bool TryRead(out ReadOnlySpan<byte> line, out bool isTooLong)
    {
        isTooLong = false;
        line = default;
        var searched = 0;
        while (true)
        {
            var feed = _bytes.AsSpan(_start + searched, _end - _start - searched).IndexOf((byte)'\n');
            if (feed >= 0 || (_isAtEnd && (_end > _start || isTooLong)))
            {
                var length = feed >= 0 ? searched + feed : _end - _start;
                line = isTooLong ? default : WithoutMark(_bytes.AsSpan(_start, length));
                _start = feed >= 0 ? _start + length + 1 : _end;
                _isBehindFirst = true;
                return true;
            }

            if (_isAtEnd)
            {
                return false;
            }

            if (isTooLong || _end - _start > Longest)
            {
                isTooLong = true;
                _start = _end = 0;
            }

            searched = _end - _start;
            Fill();
        }
    }

    private void Fill()
    {
        beforeWaiting();
        if (_start > 0)
        {
            Buffer.BlockCopy(_bytes, _start, _bytes, 0, _end - _start);
            _end -= _start;
            _start = 0;
        }

        if (_end == _bytes.Length)
        {
            Array.Resize(ref _bytes, _bytes.Length * 2);
        }

        var count = input.Read(_bytes, _end, _bytes.Length - _end);
        _end += count;
        _isAtEnd = count == 0;
    }

    private ReadOnlySpan<byte> WithoutMark(ReadOnlySpan<byte> line)
    {
        line = !_isBehindFirst && line.StartsWith("\uFEFF"u8) ? line.Slice(3) : line;
        return line.Length > 0 && line[line.Length - 1] == (byte)'\r' ? line.Slice(0, line.Length - 1) : line;
    }
}
