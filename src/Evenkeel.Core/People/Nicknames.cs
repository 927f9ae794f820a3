namespace Evenkeel.Core.People;

/// <summary>Short and familiar forms of given names, of the languages around the Atlantic.</summary>
/// <remarks>A list of our own, put together from common knowledge; it says that two forms are often one person's, never that they are. A form may belong to several names.</remarks>
public static class Nicknames
{
    private const string Lines = """
        alexander alex sasha sascha alec sandro alejandro aleksandr alexandre alessandro
        alexandra alex sasha sandra lexi alejandra aleksandra alessandra
        andreas andrew andy andi drew andre andrea andrei andres
        anna anne ann ana annie hanna hannah anja anya
        anthony antonio anton toni tony
        barbara babs barbie bärbel
        benjamin ben benny
        bernhard bernard bernd bernie
        caroline carolina carolin karoline caro carrie
        catherine katherine kathryn katharina katarina caterina catarina cathy kathy kate katie kati katja katya kitty
        charles karl carl charlie chuck carlos carlo
        christian chris kristian
        christina christine kristina christiane chris tina
        christopher christoph chris kristof christophe cristobal
        daniel dan danny dani
        david dave davy
        deborah debora debbie deb
        dimitri dmitri dima mitja
        dorothea dorothy dora dorothee dorle thea
        edward eduard eduardo ed eddie ted ned
        elizabeth elisabeth elsbeth liz lizzie beth betty eliza lisa elise ella lisbeth elisabetta isabel
        emanuel emmanuel manuel manu manolo
        eugene eugen yevgeny evgeny gene zhenya
        francis franz frank francisco francesco francois paco fran
        frances francesca franziska francisca franzi fanny fran
        frederick friedrich frederic federico fred fritz freddy
        gabriele gabriela gabi gaby
        gerald gerhard gerard gerd gerry jerry
        george georg jorge giorgio georges jürgen yuri
        gregory gregor greg
        gustav gus gustavo
        heinrich henry henri heinz enrique enrico harry hank heiner
        helena helen helene elena lena leni
        ignatius ignacio ignaz nacho
        james jim jimmy jamie jakob jacob jaime
        jennifer jenny jen
        jessica jess jessie
        johannes john hans johann jan giovanni juan joao jean ivan jack johnny hannes jon
        johanna joanna joan jo hanna hanne jana giovanna juana jane
        jonathan jon john jonny
        joseph josef jose giuseppe joe joey sepp pepe josip
        joshua josh
        judith judy judit
        julia julie juliane yulia giulia
        kenneth ken kenny
        konrad conrad kurt
        lawrence laurence lorenz lorenzo larry laurenz
        leonard leonhard leo lenny leonardo
        louis ludwig luis luigi lou lewis lutz
        manuela manu ela
        margaret margarete margarita margherita marguerite maggie meg peggy greta grete gretel rita margit
        maria mary marie miriam mia mitzi molly masha mariechen
        martin martijn marty martino
        martha marta
        matthew matthias matteo mateo matt matze mathieu matthieu
        maximilian max massimiliano
        michael mike mick micha michel miguel michele mikhail mischa misha micky
        michelle michaela michele shelly micha
        monica monika moni monique
        nathaniel nathan nat nate
        nicholas nikolaus nicolas nicola nick nico niko klaus claus nikolai kolya niklas
        oliver olivier ollie olli
        olga olya
        patricia pat patty trish tricia patrizia
        patrick pat paddy
        paul pablo paolo pavel paulo pawel
        peter pete pedro pietro pierre petr piotr
        philip philipp phil felipe filippo philippe
        rebecca rebekka becky becca
        richard rick dick rich ricardo riccardo richie
        robert rob bob bobby robbie roberto bert
        ronald ron ronnie
        rudolf rudolph rudi rudy rodolfo
        samuel sam sammy
        sebastian basti bastian seb sebastien sebastiano
        sergei sergey serge sergio serhiy
        simon simone simeon
        sophia sophie sofia sonja sonya
        stephen steven stephan stefan steve esteban stefano etienne steffen
        stephanie stefanie steffi stefania stephania
        susan susanne susanna suzanne sue susi suzie zsuzsa
        sigmund siegmund sigi siggi
        siegfried sigi siggi
        theodore theodor ted theo teddy
        theresa therese teresa resi terry tess
        thomas tom tommy tomas tommaso
        timothy tim timmy
        ulrich uli ueli ulli
        ulrike uli ulli rike
        ursula uschi ursel orsola
        valentina vale tina
        veronica veronika vroni vera
        vincent vincenz vince vincenzo vicente
        victoria viktoria vicky vicki vittoria
        vladimir volodya vova wladimir volodymyr
        walter walt walther gualtiero
        wilhelm william bill billy will willi willy guillermo guglielmo guillaume liam
        wolfgang wolf wolfi
        zachary zach zack
        """;

    private static readonly Dictionary<string, HashSet<int>> Groups = Read();

    /// <summary>Whether two given names are often one person's.</summary>
    /// <param name="one">As in <see cref="NameForm.Words"/>; the same for <paramref name="other"/>.</param>
    public static bool AreSame(string one, string other) => one == other || (Groups.TryGetValue(one, out var mine) && Groups.TryGetValue(other, out var theirs) && mine.Overlaps(theirs));

    /// <summary>What all forms of a given name have in common, for looking them up.</summary>
    /// <returns>A key for each name of which it is a form; the name itself where it is of none.</returns>
    public static IEnumerable<string> Keys(string given) => Groups.TryGetValue(given, out var groups) ? groups.Select(group => "#" + group) : [given];

    private static Dictionary<string, HashSet<int>> Read()
    {
        var groups = new Dictionary<string, HashSet<int>>(StringComparer.Ordinal);
        foreach (var (number, line) in Lines.Split('\n').Index())
            foreach (var form in NameForm.Words(line))
                (groups.TryGetValue(form, out var known) ? known : groups[form] = []).Add(number);
        return groups;
    }
}
