using System.Buffers;

namespace Csec.Screening.Serialization;

/// <summary>Bytes that grow and are used again; netstandard2.0 has no such writer.</summary>
internal sealed class ByteBuffer(int capacity = 4096) : IBufferWriter<byte>
{
    private byte[] _bytes = new byte[capacity];

    public int Count { get; private set; }

    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, Count);

    public void Advance(int count) => Count += count;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Reserve(sizeHint);
        return _bytes.AsMemory(Count);
    }

    public Span<byte> GetSpan(int sizeHint = 0)
    {
        Reserve(sizeHint);
        return _bytes.AsSpan(Count);
    }

    public void Add(byte value)
    {
        Reserve(1);
        _bytes[Count++] = value;
    }

    public void Clear() => Count = 0;

    public void CopyTo(Stream stream) => stream.Write(_bytes, 0, Count);

    public byte[] ToArray() => Written.ToArray();

    private void Reserve(int size)
    {
        size = Math.Max(size, 1);
        if (_bytes.Length - Count < size)
        {
            Array.Resize(ref _bytes, checked(Math.Max(_bytes.Length * 2, Count + size)));
        }
    }
}
