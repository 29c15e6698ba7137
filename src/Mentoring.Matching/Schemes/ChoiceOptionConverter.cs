using System.Text.Json;
using System.Text.Json.Serialization;
using Mentoring.Matching.Questionnaires;

namespace Mentoring.Matching.Schemes;

/// <summary>Reads an option that is just a string as well as one with all its members, and writes it in the shorter form.</summary>
internal sealed class ChoiceOptionConverter : JsonConverter<ChoiceOption>
{
    public static readonly string[] Members = ["id", "text", "value", "aliases"];

    public override ChoiceOption Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.String)
        {
            return new ChoiceOption(reader.GetString()!);
        }

        using var document = JsonDocument.ParseValue(ref reader);
        JsonElement option = document.RootElement;
        string? Text(string name) => option.TryGetProperty(name, out JsonElement e) && e.ValueKind == JsonValueKind.String ? e.GetString() : null;
        return new ChoiceOption(
            Text("id") ?? throw new JsonException("An option has an id."),
            Text("text"),
            option.TryGetProperty("value", out JsonElement value) && value.ValueKind == JsonValueKind.Number ? value.GetDouble() : null,
            option.TryGetProperty("aliases", out JsonElement aliases) && aliases.ValueKind == JsonValueKind.Array
                ? [.. aliases.EnumerateArray().Select(a => a.GetString()!)]
                : null);
    }

    public override void Write(Utf8JsonWriter writer, ChoiceOption value, JsonSerializerOptions options)
    {
        if (value.Text == value.Id && value.Value is null && value.Aliases.Count == 0)
        {
            writer.WriteStringValue(value.Id);
            return;
        }

        writer.WriteStartObject();
        writer.WriteString("id", value.Id);
        if (value.Text != value.Id)
        {
            writer.WriteString("text", value.Text);
        }

        if (value.Value is { } number)
        {
            writer.WriteNumber("value", number);
        }

        if (value.Aliases.Count > 0)
        {
            writer.WriteStartArray("aliases");
            foreach (string alias in value.Aliases)
            {
                writer.WriteStringValue(alias);
            }

            writer.WriteEndArray();
        }

        writer.WriteEndObject();
    }
}
