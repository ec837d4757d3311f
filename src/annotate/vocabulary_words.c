/* SPDX-License-Identifier: MIT */
/*
 * The words of vocabulary.h.  Verbs stand in their base form; the regular forms
 * are made by vocabulary.c, in both spellings where there are two.
 */
#include "annotate/vocabulary_words.h"

const ClassWords vocabulary_verbs[] = {
	/* Verbs that report speech, in a clause or in its own words. */
	{ VOC_SAY,
	    "acknowledge ad-lib add admit advise affirm agree allege announce "
	    "answer argue ask assert assure attest aver avow bark beg begin "
	    "bellow bemoan beseech blog boast brag brief broadcast cable "
	    "caption caution certify chant chime claim clarify comment "
	    "complain concede conclude concur confirm contend continue "
	    "counsel counter cry deadpan declaim declare decree decry demand "
	    "deny deplore disagree disclose elaborate email emphasise "
	    "emphasize enquire enthuse estimate exclaim exhort explain "
	    "forecast forewarn fume growl grumble guess gush hail highlight "
	    "hint hiss holler implore imply indicate inform inquire insist "
	    "instruct interject interrupt intimate joke lament laugh maintain "
	    "marvel mention message mumble murmur muse mutter narrate note "
	    "notify object observe opine order paraphrase plead pledge point "
	    "post preach predict proclaim profess promise propose protest "
	    "query question quip quote rave reaffirm reassure rebut recall "
	    "recite reckon recommend recount reiterate rejoice relate remark "
	    "remind repeat reply report request respond restate retell retort "
	    "retweet reveal rule say scoff scream shout sigh sign signal "
	    "simulate sing snap sneer specify speculate stammer state "
	    "stipulate stress suggest summarise summarize swear taunt tease "
	    "tell testify text thunder tout tweet underline underscore urge "
	    "vouch vow wail warble warn whine whisper wire wonder write yell" },
	/* Verbs whose object is given a quoted name or judgement. */
	{ VOC_CALL,
	    "blast brand call characterise characterize christen condemn "
	    "declare decry deem denote denounce depict describe dismiss dub "
	    "hail justify label laud portray praise refer regard slam style "
	    "term" },
	/* What is done by speaking. */
	{ VOC_ACT,
	    "accuse advise advocate apologise apologize appeal applaud ask "
	    "attack back berate blame blast bless challenge chide cite "
	    "commend condemn condole congratulate convey credit criticise "
	    "criticize defend deliver demand denounce deter discourage "
	    "discuss dismiss dispute dissuade downplay encourage endorse "
	    "express extend forbid give honor honored honour invite invoke "
	    "issue justify lambast lash laud lobby mock mourn offer oppose "
	    "outline pay pledge praise pray press prohibit promise promote "
	    "propose push raise rationalize reassure rebuke reference refuse "
	    "refute reiterate reject release ridicule salute scold share slam "
	    "speak summon support talk thank threaten urge voice vow warn "
	    "welcome" },
	/* What one thinks; its clause tells what was said of it. */
	{ VOC_HOLD,
	    "agree anticipate assume believe consider doubt expect fear feel "
	    "figure hope imagine intend know plan predict prefer realise "
	    "realize remember see seek suppose suspect think understand want "
	    "wish worry" },
	/* What documents do. */
	{ VOC_SHOW,
	    "bear carry cite contain demonstrate depict detail display "
	    "feature find headline illustrate include indicate list mean "
	    "outline present print publish read reason release reveal run "
	    "show suggest summarize title" },
	/* Nouns for those who speak for the body that is named beside them. */
	{ VOC_VOICE,
	    "administration authorities campaign delegation document embassy "
	    "family filing government letter member members memo ministry "
	    "office official officials police report representative "
	    "representatives source sources spokesman spokespeople spokesperson "
	    "spokespersons spokeswoman statement study survey team" },
	/* Of these, what needs no "that". */
	{ VOC_CLAUSE,
	    "allege argue assert believe claim estimate feel hope insist say "
	    "state think warn" },
	/* Of these, whose object tells what was said. */
	{ VOC_STANCE,
	    "accuse ask beg blame call condemn criticise criticize demand "
	    "denounce describe dismiss express implore insist pledge promise "
	    "reject request threaten urge vow" },
	{ 0, NULL }
};

const ClassWords vocabulary_words[] = {
	/* Nouns for what was said. */
	{ VOC_NOUN,
	    "accusation accusations address allegation allegations "
	    "announcement answer apology appeal argument article assertion "
	    "assessment attacks blog briefing call calls caption carries "
	    "cites claim claims column comment comments communique concerns "
	    "conversation cries criticism declaration demands denial "
	    "description details disputes doubts editorial email essay fears "
	    "features figures finds hopes interview issues letter lists marks "
	    "memo message note notes offers op-ed opinion orders plans plea "
	    "pledge points post posts predictions presents prints promise "
	    "question quotation quote reaction reasons recording release "
	    "releases remark remarks reply report reports requests response "
	    "rules runs shows signs speech statement statements talks tells "
	    "testimony texts thread tribute tweet tweets video view vow "
	    "warning warnings words" },
	/* Nouns for texts whose words are those of their author. */
	{ VOC_TEXT,
	    "advisory announcement article bulletin communique declaration "
	    "description email filing invitation letter memo memorandum "
	    "message notice opinion order post proclamation release report "
	    "resolution ruling statement study summary tweet tweets" },
	{ VOC_AUX,
	    "is are was were be been being am has have had having do does "
	    "did will would shall should can could may might must isn't "
	    "aren't wasn't weren't hasn't haven't hadn't doesn't didn't "
	    "won't wouldn't can't couldn't went goes going go gone get gets "
	    "got used has've cannot 's 've 'll 'd" },
	{ VOC_BE,
	    "is are was were be been being get gets got gotten am isn't "
	    "aren't wasn't weren't" },
	/* Words that may stand between a subject and its verb. */
	{ VOC_ADV,
	    "afterward afterwards again ahead allegedly almost alone aloud "
	    "already also always apart away back before bluntly earlier else "
	    "elsewhere even ever finally first further furthermore here "
	    "however indeed instead just later likewise maybe meanwhile "
	    "moreover n't never nevertheless nonetheless not now often on "
	    "once only perhaps previously publicly quite rather recently "
	    "reportedly simply since sometimes somewhat soon still that's "
	    "then there therefore though thus today together tomorrow "
	    "tonight too twice yesterday yet" },
	{ VOC_PREP,
	    "about above according across after against along alongside amid "
	    "amidst among around as at because before behind below beneath "
	    "beside besides between beyond by concerning despite down during "
	    "following for from in including inside into like near of off on "
	    "onto out outside over past per regarding since than through "
	    "throughout till to toward towards under unlike until up upon "
	    "versus via with within without" },
	{ VOC_OF,
	    "of" },
	{ VOC_BY,
	    "by" },
	{ VOC_AS,
	    "as" },
	{ VOC_TO,
	    "to" },
	{ VOC_FOR,
	    "for" },
	{ VOC_PER,
	    "per" },
	{ VOC_DET,
	    "the a an this that these those some any each every no another "
	    "both all several many few most one two three four five other "
	    "such what which neither either certain various numerous more "
	    "dozens hundreds thousands" },
	{ VOC_POSS,
	    "his her its their our my your whose" },
	{ VOC_HE,
	    "he him himself his" },
	{ VOC_SHE,
	    "she her herself hers" },
	{ VOC_THEY,
	    "they them themselves their theirs" },
	{ VOC_IT,
	    "it itself its" },
	/* Pronouns as subjects. */
	{ VOC_SUBJ,
	    "anyone everybody everyone he i it nobody she somebody someone "
	    "they we who you" },
	{ VOC_FIRST,
	    "i we me us my our mine ours myself ourselves i'm i've i'll i'd "
	    "we're we've we'll we'd" },
	{ VOC_SECOND,
	    "you your yours yourself you're you've you'll" },
	{ VOC_CONJ,
	    "and or but nor yet plus" },
	{ VOC_THAT,
	    "that whether if" },
	{ VOC_REL,
	    "who whom whose which where" },
	{ VOC_WHAT,
	    "what" },
	/* Conjunctions that begin a clause of their own. */
	{ VOC_SUB,
	    "when while although though because if since unless until after "
	    "before as whereas once where despite whether lest so" },
	{ VOC_TIME,
	    "monday tuesday wednesday thursday friday saturday sunday "
	    "january february march april june july august september october "
	    "november december today yesterday tomorrow tonight morning "
	    "afternoon evening night noon midnight week month year weekend "
	    "weeks months years day days hour hours minutes ago late early "
	    "last next earlier later mon tue tues wed thu thur thurs fri sat "
	    "sun jan feb mar apr jun jul aug sept sep oct nov dec am pm a.m. "
	    "p.m. gmt utc local time" },
	/* Before a name. */
	{ VOC_TITLE,
	    "adm adm. admiral ambassador archbishop ayatollah bishop brother "
	    "capt capt. captain cardinal chairman chancellor chief col col. "
	    "colonel commissioner congressman congresswoman dame deputy "
	    "director doctor dr dr. envoy ex-president father former gen "
	    "gen. general gov gov. governor hon hon. imam judge justice king "
	    "lady lieutenant lord lt lt. maj maj. major mayor minister miss "
	    "mr mr. mrs mrs. ms ms. pope president prime prince princess "
	    "prof prof. professor queen rabbi rep rep. representative rev "
	    "rev. saint secretary sen sen. senator sergeant sgt sgt. sheikh "
	    "sir sister st st. then vice-president" },
	/* Nouns for persons. */
	{ VOC_ROLE,
	    "academic activist actor actress admiral adviser advisor aide ally "
	    "ambassador analyst anthropologist archaeologist archbishop "
	    "architect artist assemblyman assemblywoman astrobiologist "
	    "astronaut astronomer astrophysicist athlete attorney attorney- "
	    "auditor aunt author ayatollah banker baron barrister billionaire "
	    "biologist bishop blogger boss botanist boxer boy boyfriend "
	    "broadcaster broker brother businessman businesswoman bystander "
	    "campaigner candidate captain cardinal ceo cfo chair chairman "
	    "chairman-elect chairmen chairperson chairwoman chancellor chef "
	    "chemist chief chieftain cleric climatologist co- co-author coach "
	    "colleague colonel columnist comedian commander commentator "
	    "commissioner composer congressman congresswoman conservationist "
	    "constable consultant contractor contributor coo correspondent "
	    "cosmonaut councillor councilor counsel countess cousin "
	    "criminologist critic cto curator custodian cyclist czar daughter "
	    "dean defender deputy descendant designer detective developer "
	    "dictator diplomat director doctor driver duchess duke earl "
	    "ecologist economist editor elder elect emperor engineer "
	    "entomologist entrepreneur environmentalist envoy epidemiologist "
	    "executive expert eyewitness farmer father fellow fiancé fiancée "
	    "fighter filmmaker firefighter fisherman founder friend general "
	    "geographer geologist girl girlfriend goalkeeper governor graduate "
	    "grandfather grandmother guard head headmaster historian host "
	    "husband imam immunologist incumbent insider inspector interviewee "
	    "investigator investor jockey journalist judge justice king "
	    "lawmaker lawyer leader lecturer legislator librarian lieutenant "
	    "linguist loyalist major man manager master mathematician mayor "
	    "mediator member mep meteorologist midfielder minister moderator "
	    "monarch monk mother mp musician naturalist negotiator neighbor "
	    "neighbour nephew niece nominee novelist nun nurse oceanographer "
	    "officer official ombudsman opponent organiser organizer owner "
	    "palaeontologist paleontologist paramedic parliamentarian partner "
	    "passenger pastor patriarch photographer physician physicist pilot "
	    "player playwright poet politician pollster pope premier presenter "
	    "president president- priest prince princess principal producer "
	    "professor programmer prosecutor provost psychologist queen rabbi "
	    "racer ranger rebel rector referee regulator reporter "
	    "representative researcher resident reverend roommate runner "
	    "scholar scientist screenwriter secretary seismologist senator "
	    "sergeant sheriff singer sister skater skier sociologist soldier "
	    "solicitor son source speaker specialist spokesman spokesperson "
	    "spokeswoman sportswriter statesman strategist streamer striker "
	    "student superintendent supporter surgeon survivor swimmer teacher "
	    "technician teenager theorist trader trainer treasurer tsar umpire "
	    "uncle undersecretary vet veteran veterinarian vicar vice-president "
	    "victim virologist vlogger warden whip widow widower wife witness "
	    "woman worker wrestler writer youtuber zoologist" },
	/* Nouns for those who speak as a body, and for what they publish. */
	{ VOC_GROUP,
	    "act activists administration advisory agency airline airport "
	    "allies analysts announcement army article association "
	    "authorities authors bank banner bill board broadcaster bulletin "
	    "bureau business cabinet campaign channel chapter charter church "
	    "city club coalition commission committee communique company "
	    "complaint congress constitution council countries county court "
	    "crew critics declaration delegates delegation demonstrators "
	    "department description diplomats doctors document economists "
	    "email embassy employees experts eyewitnesses federation filing "
	    "firefighters firm flag force forces foundation government group "
	    "guards headline hospital house indictment institute "
	    "investigators invitation journalists judgement judgment jury "
	    "kremlin label law lawmakers lawsuit lawyers leaders letter "
	    "magazine management many media members memo memorandum militants "
	    "military ministers ministry mission mps municipality museum "
	    "nations navy negotiators newspaper notice office officers "
	    "officials opinion opponents opposition organisation organisers "
	    "organization organizers others outlet palace panel paper "
	    "paramedics parents parliament party people petition police poll "
	    "post poster proclamation prosecutors protesters rebels regulator "
	    "report reporters representatives republic researchers residents "
	    "resolution review school scientists secretariat section senate "
	    "senators service sides sign soldiers some sources spokespeople "
	    "spokespersons staff state statement station students study "
	    "summary supporters survey teachers team treaty tribunal troops "
	    "tweet union university verdict watchdog website witnesses "
	    "workers" },
	{ VOC_FEMALE,
	    "actress assemblywoman aunt baroness businesswoman chairwoman "
	    "congresswoman countess dame daughter duchess empress fiancée "
	    "firewoman forewoman girl girlfriend goddess grandma grandmother "
	    "her heroine hers herself hostess lady miss mom mommy mother mrs "
	    "mrs. ms ms. mum niece nun policewoman princess queen she sister "
	    "spokeswoman sportswoman stewardess waitress widow wife woman" },
	{ VOC_MALE,
	    "archbishop assemblyman ayatollah baron bishop boy boyfriend "
	    "brother businessman cardinal chairman congressman dad daddy "
	    "duke emperor father fiancé fireman foreman grandfather grandpa "
	    "he him himself his husband imam king lord man monk mr mr. "
	    "nephew policeman pope priest prince rabbi sir son spokesman "
	    "sportsman statesman uncle waiter widower" },
	/* Participles before a term. */
	{ VOC_TERM,
	    "abbreviated aka christened designated entitled known meaning "
	    "named nicknamed so-called spelled spelt titled translated" },
	/* Nouns before a title or term. */
	{ VOC_TERMNOUN,
	    "acronym album albums alias anthem award blog book books "
	    "campaign case category codename column concept designation "
	    "documentary episode essay event exhibition expression film "
	    "films game hashtag hymn memoir mission model moniker motto "
	    "movie name names nickname novel novels operation pattern phrase "
	    "phrases play podcast poem prayer program programme project "
	    "pseudonym section series show single slogan song songs term "
	    "terms title titles track website word words" },
	/* Given names that are borne by women, and by men. */
	{ VOC_GIVEN_F,
	    "abigail adriana aisha akiko alessandra alexandria alice alina "
	    "amanda amber amelie amina amy ana anastasia andrea angela "
	    "anjali ann anna annalena anne ashley astrid audrey ayanna "
	    "ayesha barbara beatriz betty beverly beyonce birgit brenda "
	    "brigitte brittany camila camille carmen carol carolyn catherine "
	    "charlotte cheryl chiara chloe christina christine claudia "
	    "cristina cynthia daniela danielle daria darya deborah debra "
	    "denise diana diane dolores donna doris ekaterina elena elise "
	    "elizabeth emily emma evelyn farah fatima federica fernanda "
	    "frances francesca freja gabriela galina giorgia giulia gloria "
	    "grace greta hana hanan hannah heather heidi helen hillary huda "
	    "ilhan indira ines ingrid irina iryna isabel isabella isabelle "
	    "ivanka jacinda jacqueline janet janice jeanne jen jennifer "
	    "jessica jill joan joyce judith judy julia juliana julie kaja "
	    "kamala karen karin karine kateryna katherine kathleen kathryn "
	    "kayla kayleigh keiko kellyanne ketanji khadija kimberly kirsten "
	    "ksenia larisa laura lauren layla leila lena linda ling lisa liz "
	    "lori lucia ludmila luisa lyudmila madison maggie mamata manon "
	    "margaret maria mariam marie marilyn marina marine marjorie "
	    "martha martina mary maryam maryna maxine maya megan megyn mei "
	    "melania melissa mercedes michelle monika nadezhda nadia nadine "
	    "nancy naomi natalia natalie natalya nathalie nicola nicole "
	    "nikki nirmala noor oksana olena olga olivia oprah pamela paola "
	    "patricia petra pilar polina pramila pratibha priti priya rachel "
	    "rania rashida rebecca renate rosa rosena ruth sabine sakura "
	    "salma samantha samira sandra sanna sara sarah segolene selena "
	    "serena sharon shirley sigrid silvia simone smriti sonia sophia "
	    "stephanie susan sushma svetlana sylvie tammy tatiana tatyana "
	    "teresa theresa tiffany tulsi ulrike ursula valentina valeria "
	    "valerie venus vera veronique victoria virginia xiu yasmin "
	    "yelena yoko yuki yulia yvette zainab zoe" },
	{ VOC_GIVEN_M,
	    "aaron abbas abdel abdul abdullah abiy adam ahmed ahmet alan "
	    "alar albert alberto aleksandar aleksandr aleksei alex alexander "
	    "alexei ali amit anatoliy anatoly anders andrei andrew andrey "
	    "andrii andrzej anthony antonio antony ariel arthur arvind "
	    "ashraf avigdor barack bashar ben benjamin bernie bill billy "
	    "bjorn bob bobby bola bongbong boris bradley brandon brian bruce "
	    "bryan carl carlos charles chris christian christopher chuck "
	    "colin cyril dan daniel dave david declan denis dennis denys "
	    "diego dmitry dmytro dominic donald doug douglas dylan ebrahim "
	    "eduardo edward ehud elon emmanuel emmerson enda eric erik ethan "
	    "eugene fernando francisco francois frank frank-walter friedrich "
	    "fumio gabriel gary gavin george gerald gerard gerhard giovanni "
	    "gitanas giuseppe goodluck gordon greg gregory grigory gustavo "
	    "hailemariam hakan hakeem hamad hamid hans harold hassan heinz "
	    "helmut henry horst hussein ibrahim igor ihor imran isaac ismail "
	    "ivan jack jacob jacques jae-in jair jake james jared jason "
	    "javad javier jd jeff jeffrey jens jeremy jerry jesse jim "
	    "jinping joe john johnny joko jonathan jorge jose joseph joshua "
	    "juan jurgen justin karol kash kaspars keir keith kemal ken "
	    "kenneth kevin khalid kirill klaus kofi konstantin kyle kyriakos "
	    "kyrylo larry lars laurent lawrence lech leonid liam lloyd louis "
	    "luigi luis luiz magnus mahmoud maksym manmohan manuel marc "
	    "marco mario mark markus masoud mateusz matt matteo matthew "
	    "maxim mehmet michael micheal michel mick miguel mike mikhail "
	    "milos mitch mitt mohammad mohammed moon muhammad muhammadu "
	    "mustafa mykhailo mykola naftali narendra nathan nawaz nayib "
	    "nelson newt nicholas nick nicolas nigel nikolai noah olaf oleg "
	    "oleh oleksandr oleksiy olivier omar owen pablo paolo patrick "
	    "paul pavel pavlo pedro pete peter petr petro philip philippe "
	    "pierre prabowo pyotr rafael rahul rajnath ralph ramzan rand "
	    "randy rasmus raymond recep rex ricardo richard rishi rob robert "
	    "rodrigo roger roman ron ronald roy rudy ruslan russell rustem "
	    "ryan saddam sadiq salman sam samuel sanjay scott sean sebastian "
	    "sergei sergey sergio serhii shehbaz shimon shinzo silvio simon "
	    "stanislav stefan stephen steve steven tamim taro ted terry "
	    "thabo thomas tim timothy tom tony tucker tyler uhuru vaclav "
	    "valerii valery victor vijay viktor vincent vitali vitaly "
	    "vladimir volodymyr vyacheslav walter wayne william willie "
	    "wolfgang xi yahya yair yasser yevgeny yevhen yoshihide yoweri "
	    "yuri yury yusuf zachary zbigniew zoran" },
	{ 0, NULL }
};

/* base, past, participle */
const char vocabulary_irregular[] =
	"say said said tell told told think thought thought feel felt "
	"felt write wrote written speak spoke spoken swear swore sworn "
	"know knew known see saw seen mean meant meant find found found "
	"show showed shown give gave given begin began begun read read "
	"read retell retold retold forecast forecast forecast broadcast "
	"broadcast broadcast sing sang sung seek sought sought "
	"understand understood understood forbid forbade forbidden pay "
	"paid paid forewarn forewarned forewarned";
