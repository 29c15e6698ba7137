using System.Reflection;
using System.Reflection.Emit;

namespace Mentoring.Matching.Tests.Architecture;

/// <summary>Finds the types that a type uses: in signatures, fields, attributes' targets aside, and in the IL of its methods.</summary>
internal static class Dependencies
{
    private const BindingFlags All =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<short, OpCode> opCodes = typeof(OpCodes)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(f => (OpCode)f.GetValue(null)!)
        .ToDictionary(o => o.Value);

    public static HashSet<Type> Of(Type type)
    {
        var used = new HashSet<Type>();
        Add(used, type.BaseType);
        foreach (Type implemented in type.GetInterfaces())
        {
            Add(used, implemented);
        }

        foreach (FieldInfo field in type.GetFields(All))
        {
            Add(used, field.FieldType);
        }

        foreach (MethodBase method in type.GetMethods(All).Concat<MethodBase>(type.GetConstructors(All)))
        {
            Method(used, type, method);
        }

        return used;
    }

    private static void Method(HashSet<Type> used, Type type, MethodBase method)
    {
        Add(used, (method as MethodInfo)?.ReturnType);
        foreach (ParameterInfo parameter in method.GetParameters())
        {
            Add(used, parameter.ParameterType);
        }

        if (method.GetMethodBody() is not { } body)
        {
            return;
        }

        foreach (LocalVariableInfo local in body.LocalVariables)
        {
            Add(used, local.LocalType);
        }

        Type[] typeArguments = type.IsGenericType ? type.GetGenericArguments() : [];
        Type[] methodArguments = method.IsGenericMethod ? method.GetGenericArguments() : [];
        foreach (int token in Tokens(body.GetILAsByteArray()!))
        {
            MemberInfo? member = method.Module.ResolveMember(token, typeArguments, methodArguments);
            Add(used, member as Type ?? member?.DeclaringType);
            if (member is MethodInfo called)
            {
                foreach (Type argument in called.GetGenericArguments())
                {
                    Add(used, argument);
                }
            }
        }
    }

    /// <summary>The metadata tokens of members and types that a stream of IL names.</summary>
    private static IEnumerable<int> Tokens(byte[] il)
    {
        for (int i = 0; i < il.Length;)
        {
            short value = il[i++];
            if (value == 0xFE)
            {
                value = unchecked((short)(0xFE00 | il[i++]));
            }

            OpCode code = opCodes[value];
            switch (code.OperandType)
            {
                case OperandType.InlineMethod or OperandType.InlineField or OperandType.InlineType or OperandType.InlineTok:
                    yield return BitConverter.ToInt32(il, i);
                    i += 4;
                    break;
                case OperandType.InlineNone:
                    break;
                case OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar:
                    i += 1;
                    break;
                case OperandType.InlineVar:
                    i += 2;
                    break;
                case OperandType.InlineI8 or OperandType.InlineR:
                    i += 8;
                    break;
                case OperandType.InlineSwitch:
                    i += 4 + (4 * BitConverter.ToInt32(il, i));
                    break;
                default:
                    i += 4;
                    break;
            }
        }
    }

    private static void Add(HashSet<Type> used, Type? type)
    {
        if (type is null)
        {
            return;
        }

        if (type.HasElementType)
        {
            Add(used, type.GetElementType());
        }
        else if (type.IsGenericType && !type.IsGenericTypeDefinition)
        {
            Add(used, type.GetGenericTypeDefinition());
            foreach (Type argument in type.GetGenericArguments())
            {
                Add(used, argument);
            }
        }
        else if (!type.IsGenericParameter)
        {
            used.Add(type);
        }
    }
}
