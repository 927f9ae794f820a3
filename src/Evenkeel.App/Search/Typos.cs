namespace Evenkeel.App.Search;

/// <summary>Finds the words that somebody may have meant.</summary>
public static class Typos
{
    /// <summary>How many typing errors are forgiven in a word of this length: none in short ones, where almost any word would do.</summary>
    public static int Forgiven(int length) => length switch { < 4 => 0, < 8 => 1, _ => 2 };

    /// <summary>
    /// The fewest errors with which <paramref name="typed"/> may have been meant as the beginning of <paramref name="word"/>: a letter too many, one missing, another one, or two
    /// swapped (optimal string alignment distance, with what follows in the word left out of account).
    /// </summary>
    /// <param name="most">Where the search is given up.</param>
    /// <returns>0 … <paramref name="most"/>, or one more when there are more.</returns>
    public static int Count(ReadOnlySpan<char> typed, ReadOnlySpan<char> word, int most)
    {
        var width = Math.Min(word.Length, typed.Length + most);
        if (width < typed.Length - most)
            return most + 1;
        Span<int> before = stackalloc int[width + 1], last = stackalloc int[width + 1], row = stackalloc int[width + 1];
        for (var j = 0; j <= width; j++)
            last[j] = j;
        for (var i = 1; i <= typed.Length; i++)
        {
            row[0] = i;
            var least = i;
            for (var j = 1; j <= width; j++)
            {
                row[j] = Math.Min(Math.Min(last[j], row[j - 1]) + 1, last[j - 1] + (typed[i - 1] == word[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && typed[i - 1] == word[j - 2] && typed[i - 2] == word[j - 1])
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
                least = Math.Min(least, row[j]);
            }
            if (least > most)
                return most + 1;
            var free = before;
            before = last;
            last = row;
            row = free;
        }
        var fewest = most + 1;
        foreach (var errors in last)
            fewest = Math.Min(fewest, errors);
        return fewest;
    }
}
