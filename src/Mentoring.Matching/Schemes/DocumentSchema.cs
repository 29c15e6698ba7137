using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using Mentoring.Matching.Questionnaires;

namespace Mentoring.Matching.Schemes;

/// <summary>Derives the JSON Schema of documents from the same generated metadata that reads them, so that the two cannot differ.</summary>
internal static class DocumentSchema
{
    private static readonly JsonSchemaExporterOptions exporterOptions = new() { TreatNullObliviousAsNonNullable = true, TransformSchemaNode = Transform };

    public static string Of(JsonSerializerOptions options, Type type, string title, string description)
    {
        JsonNode schema = options.GetJsonSchemaAsNode(type, exporterOptions);
        var document = new JsonObject
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["title"] = title,
            ["description"] = description,
        };
        foreach ((string name, JsonNode? value) in schema.AsObject().ToArray())
        {
            schema.AsObject().Remove(name);
            document[name] = value;
        }

        return document.ToJsonString(options) + "\n";
    }

    private static JsonNode Transform(JsonSchemaExporterContext context, JsonNode schema)
    {
        if (context.TypeInfo.Type == typeof(ChoiceOption))
        {
            return JsonNode.Parse(
                """
                {
                  "anyOf": [
                    { "type": "string" },
                    {
                      "type": "object",
                      "properties": {
                        "id": { "type": "string" },
                        "text": { "type": "string" },
                        "value": { "type": "number" },
                        "aliases": { "type": "array", "items": { "type": "string" } }
                      },
                      "required": ["id"],
                      "additionalProperties": false
                    }
                  ]
                }
                """)!;
        }

        return schema;
    }
}
