using System.Text;
using Csec.Screening.Model;

namespace Csec.Screening.Tests.Serialization;

public sealed class ScreeningRequestTests
{
    [Fact]
    public void A_whole_request_is_read()
    {
        var request = Read(
            """
            {"id":"c-17","ruleSet":"small@1.0.0","answers":{"away":"yes","nights":3,"hurt":{"value":"no","source":"record"},"note":null},
             "context":{"age":14,"setting":"health","respondent":"youth","jurisdiction":"ohio","date":"2024-02-29","events":["missing"]},
             "parameters":{"nights-over":4.0,"strict":true},"variant":"later"}
            """);

        Assert.Empty(request.Errors);
        Assert.Equal("c-17", request.Id);
        Assert.Equal("small@1.0.0", request.RuleSet);
        Assert.Equal(Answer.FromText("yes"), request.Answers["away"]);
        Assert.Equal(Answer.FromNumber(3), request.Answers["nights"]);
        Assert.Equal(Answer.FromText("no").From(AnswerSource.Record), request.Answers["hurt"]);
        Assert.Equal(Answer.None, request.Answers["note"]);
        Assert.Equal(14, request.Context.Age);
        Assert.Equal("health", request.Context.Setting);
        Assert.Equal("youth", request.Context.Respondent);
        Assert.Equal("ohio", request.Context.Jurisdiction);
        Assert.Equal("2024-02-29", request.Context.Date);
        Assert.Equal(["missing"], request.Context.Events.Select(one => one.Code));
        Assert.Equal(new ParameterValue(ParameterKind.Number, "4", 4), request.Parameters[0].Value);
        Assert.Equal(new ParameterValue(ParameterKind.Flag, "true", 0), request.Parameters[1].Value);
        Assert.Equal("later", request.Variant);
    }

    [Theory]
    [InlineData("3", AnswerForm.Number)]
    [InlineData("-3", AnswerForm.Number)]
    [InlineData("99999999999999999999", AnswerForm.Number)]
    [InlineData("3.0", AnswerForm.Other)]
    [InlineData("3e0", AnswerForm.Other)]
    [InlineData("true", AnswerForm.Other)]
    [InlineData("\"3\"", AnswerForm.Text)]
    [InlineData("[]", AnswerForm.Codes)]
    [InlineData("[\"a\",\"b\"]", AnswerForm.Codes)]
    [InlineData("[1]", AnswerForm.Other)]
    [InlineData("[[\"a\"]]", AnswerForm.Other)]
    [InlineData("null", AnswerForm.None)]
    [InlineData("{\"value\":3}", AnswerForm.Number)]
    [InlineData("{\"value\":null,\"source\":\"reported\"}", AnswerForm.None)]
    public void An_answer_has_the_form_in_which_it_was_written(string json, AnswerForm form)
    {
        var request = Read("{\"ruleSet\":\"small\",\"answers\":{\"x\":" + json + "}}");

        Assert.Empty(request.Errors);
        Assert.Equal(form, request.Answers["x"].Form);
    }

    [Theory]
    [InlineData("CSEC6010", "")]
    [InlineData("CSEC6010", " \t\r")]
    [InlineData("CSEC6001", "{")]
    [InlineData("CSEC6001", "{} {}")]
    [InlineData("CSEC6001", "{\"id\":\"\\ud800\"}")]
    [InlineData("CSEC6001", "{\"foo\":{\"\\udc00\":1}}")]
    [InlineData("CSEC6001", "{\"foo\":[\"\\ud800x\"]}")]
    [InlineData("CSEC6001", "{\"answers\":{},}")]
    [InlineData("CSEC6001", "// no\n{}")]
    [InlineData("CSEC6002", "[]")]
    [InlineData("CSEC6002", "3")]
    [InlineData("CSEC6002", "{\"ruleSet\":\"a\"}")]
    [InlineData("CSEC6002", "{\"answers\":{}}")]
    [InlineData("CSEC6002", "{\"ruleSet\":3,\"answers\":{}}")]
    [InlineData("CSEC6002", "{\"ruleSet\":null,\"answers\":{}}")]
    [InlineData("CSEC6002", "{\"ruleSet\":\"a\",\"answers\":[]}")]
    [InlineData("CSEC6002", "{\"ruleSet\":\"a\",\"answers\":{},\"id\":3}")]
    [InlineData("CSEC6002", "{\"ruleSet\":\"a\",\"answers\":{},\"extra\":3}")]
    [InlineData("CSEC6002", "{\"ruleSet\":\"a\",\"ruleSet\":\"a\",\"answers\":{}}")]
    [InlineData("CSEC6002", "{\"ruleSet\":\"a\",\"answers\":{\"x\":\"yes\",\"\\u0078\":\"no\"}}")]
    [InlineData("CSEC6002", "{\"ruleSet\":\"a\",\"answers\":{},\"context\":{\"age\":1,\"age\":1}}")]
    [InlineData("CSEC6002", "{\"ruleSet\":\"a\",\"answers\":{\"x\":{}}}")]
    [InlineData("CSEC6002", "{\"ruleSet\":\"a\",\"answers\":{\"x\":{\"value\":{\"value\":1}}}}")]
    [InlineData("CSEC6002", "{\"ruleSet\":\"a\",\"answers\":{\"x\":{\"value\":1,\"other\":1}}}")]
    [InlineData("CSEC6005", "{\"ruleSet\":\"a\",\"answers\":{\"x\":{\"value\":1,\"source\":\"guess\"}}}")]
    [InlineData("CSEC6005", "{\"ruleSet\":\"a\",\"answers\":{\"x\":{\"value\":1,\"source\":1}}}")]
    [InlineData("CSEC6009", "{\"ruleSet\":\"a\",\"answers\":{},\"parameters\":[]}")]
    [InlineData("CSEC6009", "{\"ruleSet\":\"a\",\"answers\":{},\"parameters\":{\"p\":null}}")]
    [InlineData("CSEC6009", "{\"ruleSet\":\"a\",\"answers\":{},\"variant\":3}")]
    [InlineData("CSEC6012", "{\"ruleSet\":\"a\",\"answers\":{},\"context\":\"x\"}")]
    [InlineData("CSEC6012", "{\"ruleSet\":\"a\",\"answers\":{},\"context\":{\"agee\":1}}")]
    [InlineData("CSEC6012", "{\"ruleSet\":\"a\",\"answers\":{},\"context\":{\"age\":\"14\"}}")]
    [InlineData("CSEC6012", "{\"ruleSet\":\"a\",\"answers\":{},\"context\":{\"age\":14.5}}")]
    [InlineData("CSEC6012", "{\"ruleSet\":\"a\",\"answers\":{},\"context\":{\"age\":-1}}")]
    [InlineData("CSEC6012", "{\"ruleSet\":\"a\",\"answers\":{},\"context\":{\"date\":\"2023-02-29\"}}")]
    [InlineData("CSEC6012", "{\"ruleSet\":\"a\",\"answers\":{},\"context\":{\"date\":\"2023-2-9\"}}")]
    [InlineData("CSEC6012", "{\"ruleSet\":\"a\",\"answers\":{},\"context\":{\"events\":\"missing\"}}")]
    [InlineData("CSEC6012", "{\"ruleSet\":\"a\",\"answers\":{},\"context\":{\"events\":[3]}}")]
    public void A_faulty_request_has_the_code_of_its_fault(string code, string json)
    {
        var errors = Read(json).Errors;

        Assert.NotEmpty(errors);
        Assert.All(errors, error => Assert.Equal(code, error.Code));
    }

    [Fact]
    public void Bytes_that_are_not_UTF_8_are_not_JSON()
    {
        byte[] json = [.. "{\"ruleSet\":\"a\",\"answers\":{},\"id\":\""u8, 0xC3, .. "\"}"u8];

        Assert.Equal("CSEC6001", ScreeningRequest.Read(json).Errors.Single().Code);
    }

    [Theory]
    [InlineData(62, 0)]
    [InlineData(63, 1)]
    public void Depth_64_is_the_deepest(int brackets, int errors)
    {
        var json = "{\"ruleSet\":\"a\",\"answers\":{\"x\":" + new string('[', brackets) + new string(']', brackets) + "}}";

        Assert.Equal(errors, Read(json).Errors.Count);
    }

    [Fact]
    public void One_MiB_is_the_longest()
    {
        const string Start = "{\"ruleSet\":\"a\",\"answers\":{},\"id\":\"";
        var longest = Start + new string('x', (1 << 20) - Start.Length - 2) + "\"}";

        Assert.Empty(Read(longest).Errors);
        Assert.Equal("CSEC6011", Read(longest + " ").Errors.Single().Code);
    }

    [Fact]
    public void All_faults_are_found_those_of_the_line_first()
    {
        var request = Read(
            """
            {"answers":{"a":{"value":1,"source":"x"},"a":1},"context":{"height":1,"age":"x"},"parameters":3,"colour":{"b":1,"b":2},"variant":false}
            """);

        Assert.Equal(
            ["CSEC6012", "CSEC6012", "CSEC6009", "CSEC6002", "CSEC6002", "CSEC6009", "CSEC6002", "CSEC6005", "CSEC6002"],
            request.Errors.Select(error => error.Code));
    }

    [Fact]
    public void No_error_repeats_what_was_given()
    {
        var request = Read(
            """
            {"ruleSet":"a","Jane Doe":1,"answers":{"Jane Doe":{"value":{"Jane Doe":1},"source":"Jane Doe"}},"context":{"Jane Doe":1,"date":"Jane Doe"},"parameters":{"Jane Doe":null}}
            """);

        Assert.True(request.Errors.Count >= 5);
        Assert.DoesNotContain(request.Errors, error => (error.Message + error.Help).Contains("Jane", StringComparison.Ordinal));
    }

    [Fact]
    public void The_answers_part_alone_is_enough_in_a_file()
    {
        var alone = ScreeningRequest.ReadAnswers("{\"away\":\"yes\"}"u8);
        var whole = ScreeningRequest.ReadAnswers("{\"id\":\"x\",\"answers\":{\"away\":\"yes\"}}"u8);

        Assert.Empty(alone.Errors);
        Assert.Empty(whole.Errors);
        Assert.Equal(Answer.FromText("yes"), alone.Answers["away"]);
        Assert.Equal(Answer.FromText("yes"), whole.Answers["away"]);
    }

    [Fact]
    public void Answers_in_YAML_are_read_as_the_items_take_them()
    {
        var request = ScreeningRequest.ReadYaml(
            """
            answers:
              away: yes
              nights: 3
              hurt: {value: no, source: observed}
            context: {age: 14, events: [missing, return]}
            parameters: {nights-over: 4, strict: true}
            """,
            SmallRules.Load());

        Assert.Empty(request.Errors);
        Assert.Equal(Answer.FromText("yes"), request.Answers["away"]);
        Assert.Equal(Answer.FromNumber(3), request.Answers["nights"]);
        Assert.Equal(Answer.FromText("no").From(AnswerSource.Observed), request.Answers["hurt"]);
        Assert.Equal(["missing", "return"], request.Context.Events.Select(one => one.Code));
        Assert.Equal(ParameterKind.Number, request.Parameters[0].Value.Kind);
        Assert.Equal(ParameterKind.Flag, request.Parameters[1].Value.Kind);
    }

    [Fact]
    public void A_parameter_of_the_wrong_type_is_refused()
    {
        var request = Read("""{"ruleSet":"small","answers":{},"parameters":{"nights-over":"4","strict":"true"}}""");

        Assert.Equal(["CSEC6009", "CSEC6009"], request.AssessWith(SmallRules.Load()).Errors.Select(error => error.Code));
    }

    [Fact]
    public void Faults_of_writing_and_of_answers_come_together()
    {
        var request = Read("""{"ruleSet":"small","colour":1,"answers":{"hair":"yes","nights":77,"hurt":{"value":"no","source":"?"}}}""");

        Assert.Equal(
            ["CSEC6002", "CSEC6006", "CSEC6005", "CSEC6004"],
            request.AssessWith(SmallRules.Load()).Errors.Select(error => error.Code));
    }

    [Fact]
    public void Each_faulty_answer_has_one_error_in_the_order_of_the_items()
    {
        var errors = Read("""{"ruleSet":"small","answers":{"hair":{"worth":1},"hurt":{"value":"perhaps","source":"?"},"away":[],"away":{},"hurt":"no"}}""")
            .AssessWith(SmallRules.Load()).Errors;

        Assert.Equal(
            ["CSEC6005 The 3rd", "CSEC6002 The 4th", "CSEC6005 The 2nd", "CSEC6002 The 5th", "CSEC6004 The 1st"],
            errors.Select(error => error.Code + " " + error.Message[..7]));
    }

    [Fact]
    public void A_name_twice_inside_an_answer_is_a_fault_of_that_answer()
    {
        var errors = Read("""{"ruleSet":"small","answers":{"hurt":{"value":"no","other":{"a":1,"a":2}},"away":"perhaps"}}""")
            .AssessWith(SmallRules.Load()).Errors;

        Assert.Equal(["CSEC6005", "CSEC6002"], errors.Select(error => error.Code));
    }

    [Theory]
    [InlineData("small", true)]
    [InlineData("small@1.0.0", true)]
    [InlineData("small@1.0.1", false)]
    [InlineData("other", false)]
    public void A_sheet_for_another_rule_set_is_refused(string named, bool isFine)
    {
        var errors = Read("{\"ruleSet\":\"" + named + "\",\"answers\":{}}").AssessWith(SmallRules.Load()).Errors;

        Assert.Equal(isFine ? [] : ["CSEC6003"], errors.Select(error => error.Code));
        Assert.All(errors, error => Assert.Contains("`small@1.0.0`", error.Message, StringComparison.Ordinal));
        Assert.DoesNotContain(errors, error => error.Message.Contains("1.0.1", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("nights: \"3\"\naway: yes\n", "CSEC6005")]
    [InlineData("hurt: ''\n", "CSEC6005")]
    [InlineData("answers: {}\nparameters: {strict: \"true\"}\n", "CSEC6009")]
    [InlineData("answers: {}\nparameters: {nights-over: '4'}\n", "CSEC6009")]
    [InlineData("answers: {}\nparameters: {nights-over: [4]}\n", "CSEC6009")]
    [InlineData("answers: {}\ncontext: {age: \"14\"}\n", "CSEC6012")]
    [InlineData("answers: {}\ncontext: {events: missing}\n", "CSEC6012")]
    [InlineData("answers: {}\ncontext: {setting: [health]}\n", "CSEC6012")]
    [InlineData("", "CSEC6001")]
    [InlineData("# nothing\n", "CSEC6001")]
    [InlineData("- hurt\n", "CSEC6002")]
    public void What_stands_in_quotes_in_YAML_is_a_text(string yaml, string code)
    {
        var rules = SmallRules.Load();
        var error = Assert.Single(ScreeningRequest.ReadYaml(yaml, rules).AssessWith(rules).Errors);

        Assert.Equal(code, error.Code);
        Assert.DoesNotContain("rule-set:", error.Help, StringComparison.Ordinal);
    }

    private static ScreeningRequest Read(string json) => ScreeningRequest.Read(Encoding.UTF8.GetBytes(json));
}
