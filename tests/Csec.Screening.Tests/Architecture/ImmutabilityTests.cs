using System.Reflection;
using System.Runtime.CompilerServices;
using Csec.Screening.Model;

namespace Csec.Screening.Tests.Architecture;

public class ImmutabilityTests
{
    private static readonly string[] Folders =
        ["Csec.Screening.Model", "Csec.Screening.Compilation", "Csec.Screening.Diagrams", "Csec.Screening.Text", "Csec.Screening.Syntax"];

    private static IEnumerable<Type> Types() =>
        typeof(RuleSet).Assembly.GetTypes().Where(type =>
            !type.IsEnum && !type.IsDefined(typeof(CompilerGeneratedAttribute), false) && !type.Name.Contains('<')
            && (Folders.Contains(type.Namespace) || (type.Namespace == "Csec.Screening" && type.IsPublic)));

    [Fact]
    public void No_model_program_or_result_type_has_a_setter()
    {
        var setters = Types()
            .Where(type => !type.Name.EndsWith("Options", StringComparison.Ordinal))
            .SelectMany(type => type.GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            .Where(property => property.SetMethod is { } setter
                && !setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)) && !setter.IsPrivate)
            .Select(property => $"{property.DeclaringType!.FullName}.{property.Name}");

        Assert.Empty(setters);
    }

    [Fact]
    public void No_model_program_or_result_type_has_a_field_that_can_be_set_from_outside()
    {
        var fields = Types()
            .SelectMany(type => type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            .Where(field => !field.IsInitOnly && !field.IsPrivate && !field.IsLiteral)
            .Select(field => $"{field.DeclaringType!.FullName}.{field.Name}");

        Assert.Empty(fields);
    }

    [Fact]
    public void Nothing_in_the_core_keeps_static_state_that_changes()
    {
        var statics = typeof(RuleSet).Assembly.GetTypes()
            .Where(type => !type.Name.Contains('<') && !type.IsDefined(typeof(CompilerGeneratedAttribute), false))
            .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            .Where(field => field is { IsInitOnly: false, IsLiteral: false } && !field.Name.Contains('<'))
            .Select(field => $"{field.DeclaringType!.FullName}.{field.Name}");

        Assert.Empty(statics);
    }

    [Fact]
    public void Types_are_sealed_unless_they_are_made_to_be_derived_from()
    {
        var open = typeof(RuleSet).Assembly.GetTypes()
            .Where(type => type is { IsClass: true, IsSealed: false, IsAbstract: false } && !type.Name.Contains('<')
                && type.Namespace?.StartsWith("Csec.Screening", StringComparison.Ordinal) == true)
            .Select(type => type.FullName);

        Assert.Empty(open);
    }

    [Fact]
    public void The_model_is_found_by_these_tests()
    {
        Assert.Contains(typeof(RuleSetDefinition), Types());
        Assert.Contains(typeof(Assessment), Types());
    }
}
