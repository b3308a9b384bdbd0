namespace Csec.Screening.Serialization;

/// <summary>The schemas that lie beside this class.</summary>
internal static class SchemaResource
{
    public static string Read(string name)
    {
        using var stream = typeof(SchemaResource).Assembly.GetManifestResourceStream($"schemas/{name}.schema.json")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
