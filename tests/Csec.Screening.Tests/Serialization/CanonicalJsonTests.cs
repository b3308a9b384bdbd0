using System.Text;
using Csec.Screening.Serialization;

namespace Csec.Screening.Tests.Serialization;

public sealed class CanonicalJsonTests
{
    [Theory]
    [InlineData("{ \"b\" : 1 , \"a\" : [ true , null ] }", "{\"a\":[true,null],\"b\":1}")]
    [InlineData("{\"\\u20ac\":1,\"\\r\":2,\"\\ud83d\\ude00\":3,\"1\":4,\"\\ufb33\":5,\"\\u00f6\":6,\"\\u0080\":7}",
        "{\"\\r\":2,\"1\":4,\"\u0080\":7,\"ö\":6,\"€\":1,\"\U0001F600\":3,\"\uFB33\":5}")]
    [InlineData("\"\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\\"\\/\"", "\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"")]
    [InlineData("\"\\b\\t\\f\\u007f\\u2028\"", "\"\\b\\t\\f\u007f\u2028\"")]
    [InlineData("[4.50,2e-3,1E2,-0]", "[4.5,0.002,100,0]")]
    public void JSON_is_written_as_RFC_8785_says(string json, string expected) =>
        Assert.Equal(expected, Encoding.UTF8.GetString(CanonicalJson.From(Encoding.UTF8.GetBytes(json))));
}
