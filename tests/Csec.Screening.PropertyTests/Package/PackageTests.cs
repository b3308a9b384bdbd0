using System.Reflection;
using System.Runtime.CompilerServices;
using Csec.Screening.Testing;

namespace Csec.Screening.PropertyTests.Package;

/// <summary>What the package may depend on, and how its types are made.</summary>
public sealed class PackageTests
{
    private static readonly Assembly Package = typeof(Laws).Assembly;

    [Fact]
    public void The_package_depends_on_the_core_and_FsCheck_and_no_test_framework() =>
        Assert.Empty(Package.GetReferencedAssemblies().Select(name => name.Name!)
            .Where(name => !name.StartsWith("System.", StringComparison.Ordinal)).Except(["Csec.Screening", "FsCheck"]));

    [Fact]
    public void Types_are_sealed_and_have_no_setter()
    {
        var types = Package.GetTypes().Where(type => type.IsClass && !type.Name.Contains('<') && !type.IsDefined(typeof(CompilerGeneratedAttribute), false)).ToList();

        Assert.All(types, type => Assert.True(type.IsSealed, type.Name));
        Assert.Empty(types.Where(type => type.IsPublic).SelectMany(type => type.GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly))
            .Where(property => property.SetMethod is { } setter && !setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)))
            .Select(property => $"{property.DeclaringType!.Name}.{property.Name}"));
    }
}
