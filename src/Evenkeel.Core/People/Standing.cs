namespace Evenkeel.Core.People;

/// <summary>Whether a role is one of standing: such people are asked for their word less often than they would gladly give it.</summary>
/// <remarks>By words of six languages, whole, however they are cased; a role that serves somebody of standing is none. Nothing is concluded about a role in other words.</remarks>
public static class Standing
{
    private static readonly HashSet<string> High = new(StringComparer.OrdinalIgnoreCase)
    {
        "founder", "cofounder", "owner", "ceo", "cfo", "coo", "cto", "cmo", "cio", "chief", "president", "chair", "chairman", "chairwoman", "director", "head", "partner", "principal", "vp", "dean", "editor-in-chief",
        "geschäftsführer", "geschäftsführerin", "inhaber", "inhaberin", "gründer", "gründerin", "leiter", "leiterin", "leitung", "vorstand", "direktor", "direktorin", "präsident", "präsidentin", "chefredakteur", "chefredakteurin",
        "directeur", "directrice", "fondateur", "fondatrice", "gérant", "gérante", "président", "présidente", "pdg", "associé", "associée",
        "direttore", "direttrice", "fondatore", "fondatrice", "titolare", "presidente", "socio", "socia",
        "directora", "fundador", "fundadora", "jefe", "jefa", "gerente", "dueño", "dueña",
        "diretor", "diretora", "sócio", "sócia", "chefe",
    };

    private static readonly HashSet<string> Serving = new(StringComparer.OrdinalIgnoreCase)
    {
        "assistant", "assistent", "assistentin", "assistenz", "assistente", "asistente", "adjoint", "adjointe", "intern", "praktikant", "praktikantin", "secretary", "sekretär", "sekretärin",
    };

    /// <param name="role">As somebody wrote it down; null for none.</param>
    public static bool IsHigh(string? role)
    {
        var words = role?.Split([' ', ',', '/', '&', '(', ')', ';', '·', '|', '.', ':'], StringSplitOptions.RemoveEmptyEntries) ?? [];
        return Array.Exists(words, High.Contains) && !Array.Exists(words, Serving.Contains);
    }
}
