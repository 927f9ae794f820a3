using Evenkeel.Core.People;

namespace Evenkeel.Core.Tests.People;

public sealed class NameFormTests
{
    [Theory]
    [InlineData("Jürgen Müller", "Juergen Mueller")]
    [InlineData("Dr. José Núñez", "jose nunez")]
    [InlineData("Silva, Ana", "Ana Silva")]
    [InlineData("Юлия Щербакова", "Yuliya Shcherbakova")]
    [InlineData("Дмитрий Чехов", "Dmitry Chekhov")]
    [InlineData("Νίκος Παπαδόπουλος", "Nikos Papadopoulos")]
    [InlineData("Søren O’Brien", "Soren O'Brien")]
    [InlineData("Łukasz  Wójcik", "Lukasz Vojcik")]
    public void Names_that_are_written_in_two_ways_have_one_form(string one, string other) => Assert.Equal(NameForm.Words(one), NameForm.Words(other));

    [Theory]
    [InlineData("", 0)]
    [InlineData("+351 1 — 22", 0)]
    [InlineData("Prof. Dr.", 0)]
    [InlineData("ana.silva", 2)]
    [InlineData("Anna-Lena Groß", 3)]
    public void A_form_has_the_words_that_hold_letters_and_are_no_titles(string name, int words) => Assert.Equal(words, NameForm.Words(name).Count);

    [Theory]
    [InlineData("Bob", "Robert", true)]
    [InlineData("Саша", "Alexandra", true)]
    [InlineData("Bill", "Wilhelm", true)]
    [InlineData("Anna", "Hannah", true)]
    [InlineData("Bob", "Richard", false)]
    [InlineData("Zoë", "Zoe", true)]
    public void Short_forms_are_often_one_persons(string one, string other, bool same) =>
        Assert.Equal(same, Nicknames.AreSame(NameForm.Words(one)[0], NameForm.Words(other)[0]));
}
