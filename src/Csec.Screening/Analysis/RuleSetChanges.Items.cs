using Csec.Screening.Model;
using Csec.Screening.Serialization;

namespace Csec.Screening.Analysis;

/// <summary>Parameters, variants, items and their answers.</summary>
internal sealed partial class RuleSetChanges
{
    private void AddParameters()
    {
        Each("parameter", "", _old.Parameters, _new.Parameters, parameter => parameter.Id, (one, other) =>
        {
            var of = $"of the parameter `{one.Id}`";
            Became("parameter", $"Default {of}", DefinitionWriter.Text(one.Default), DefinitionWriter.Text(other.Default));
            Became("parameter", $"Values {of}", List(one.Allowed.Select(DefinitionWriter.Text)), List(other.Allowed.Select(DefinitionWriter.Text)));
            Became("text", $"Meaning {of}", one.Means, other.Means);
            Basis("source", $"the parameter `{one.Id}`", one.Basis, other.Basis);
        });
        Became("parameter", "What must hold of the parameters", List(_old.RequirementTexts), List(_new.RequirementTexts));
        Each("variant", "", _old.Variants, _new.Variants, variant => variant.Id, (one, other) => Became("variant", $"Variant `{one.Id}`", Text(one), Text(other)));
    }

    private void AddItems()
    {
        Each("item", "", _old.Items, _new.Items, item => item.Id, (one, other) =>
        {
            Became("item", $"Answers of `{one.Id}`", Kind(one), Kind(other), one.Id);
            Each("option", $" of `{one.Id}`", one.Options, other.Options, option => option.Code, (option, same) =>
            {
                var of = $"of `{option.Code}` of `{one.Id}`";
                Became("option", $"Points {of}", JsonWriting.Text(option.Points), JsonWriting.Text(same.Points), one.Id);
                Became("option", $"Role {of}", Role(option), Role(same), one.Id);
                Became("text", $"Label {of}", option.Label, same.Label, one.Id);
            });
            Became("gate", $"When `{one.Id}` is asked", one.AskedWhen ?? "always", other.AskedWhen ?? "always", one.Id);
            Became("text", $"Text of `{one.Id}`", one.Text, other.Text, one.Id);
            Became("item", $"Section of `{one.Id}`", one.SectionId, other.SectionId, one.Id);
            Became("item", $"Whether `{one.Id}` is scored", one.IsScored ? "yes" : "no", other.IsScored ? "yes" : "no", one.Id);
            Became("item", $"Why `{one.Id}` is about a group", one.AboutAGroup, other.AboutAGroup, one.Id);
            Basis("source", $"the item `{one.Id}`", one.Basis, other.Basis);
        });
        Each("section", "", _old.Sections, _new.Sections, section => section.Id, (one, other) =>
        {
            Became("text", $"Title of the section `{one.Id}`", one.Title, other.Title, one.Id);
        });
        Became("missing answers", "The standard missing reasons", _old.AllowsStandardMissingReasons ? "allowed" : "not allowed", _new.AllowsStandardMissingReasons ? "allowed" : "not allowed");
        Became("gate", "Gates whose answers are missing", _old.GatesStayClosedWhileMissing ? "stay closed" : "stay open", _new.GatesStayClosedWhileMissing ? "stay closed" : "stay open");
    }

    private static string Kind(Item item) => item.Kind switch
    {
        AnswerKind.WholeNumber => FormattableString.Invariant($"whole number {item.Minimum} to {item.Maximum}"),
        AnswerKind.Text => FormattableString.Invariant($"text up to {item.MaximumLength} characters"),
        AnswerKind.MultipleChoice => "several options",
        _ => "one option",
    };

    private static string Role(AnswerOption option) => option.IsMissing ? "missing"
        : option.MissingWhenText is { } when ? "missing when " + when
        : option.IsExclusive ? "excludes the others" : "value";

    private static string? Text(Variant variant) => List(variant.Values.Select(value => $"{value.Key.Id} {DefinitionWriter.Text(value.Value)}"));
}
