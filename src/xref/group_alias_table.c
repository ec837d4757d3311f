/* SPDX-License-Identifier: MIT */
/*
 * Places and organizations that news calls by several names, and those whose
 * type a sentence rarely tells.  Of an organization the name comes first by
 * which readers know it.  Common knowledge.
 */
#include "xref/group_alias.h"

#define PLACE ENTITY_PLACE
#define ORG ENTITY_ORGANIZATION

const GroupAlias group_aliases[] = {
	/* states */
	{ PLACE, "us|usa|united states|united states of america|america" },
	{ PLACE, "uk|united kingdom|great britain|britain|"
	    "united kingdom of great britain and northern ireland" },
	{ PLACE, "uae|united arab emirates" },
	{ PLACE, "russia|russian federation" },
	{ PLACE, "china|peoples republic of china|prc" },
	{ PLACE, "taiwan|republic of china" },
	{ PLACE, "south korea|republic of korea|rok" },
	{ PLACE, "north korea|democratic peoples republic of korea|dprk" },
	{ PLACE, "iran|islamic republic of iran" },
	{ PLACE, "turkey|turkiye" },
	{ PLACE, "czech republic|czechia" },
	{ PLACE, "netherlands|holland" },
	{ PLACE, "ivory coast|cote divoire" },
	{ PLACE, "burma|myanmar" },
	{ PLACE, "eswatini|swaziland" },
	{ PLACE, "cape verde|cabo verde" },
	{ PLACE, "east timor|timor leste" },
	{ PLACE, "north macedonia|macedonia" },
	{ PLACE, "dr congo|drc|democratic republic of the congo|"
	    "democratic republic of congo|congo kinshasa" },
	{ PLACE, "republic of the congo|congo brazzaville" },
	{ PLACE, "central african republic" },
	{ PLACE, "saudi arabia|kingdom of saudi arabia|ksa" },
	{ PLACE, "syria|syrian arab republic" },
	{ PLACE, "belarus|byelorussia" },
	{ PLACE, "moldova|moldavia|republic of moldova" },
	{ PLACE, "bosnia|bosnia and herzegovina|bosnia herzegovina" },
	{ PLACE, "ussr|soviet union" },
	{ PLACE, "new zealand|nz" },
	{ PLACE, "south africa|republic of south africa" },
	{ PLACE, "palestine|palestinian territories|state of palestine" },
	{ PLACE, "germany|federal republic of germany" },
	{ PLACE, "vatican|vatican city|holy see" },
	{ PLACE, "colombia" }, { PLACE, "columbia" },
	/* states of the US, as they are shortened behind a town */
	{ PLACE, "alabama|ala" }, { PLACE, "arizona|ariz" },
	{ PLACE, "arkansas|ark" }, { PLACE, "california|calif" },
	{ PLACE, "colorado|colo" }, { PLACE, "connecticut|conn" },
	{ PLACE, "florida|fla" }, { PLACE, "illinois|ill" },
	{ PLACE, "indiana|ind" }, { PLACE, "kansas|kan" },
	{ PLACE, "kentucky|ky" }, { PLACE, "maryland|md" },
	{ PLACE, "massachusetts|mass" }, { PLACE, "michigan|mich" },
	{ PLACE, "minnesota|minn" }, { PLACE, "mississippi|miss" },
	{ PLACE, "nebraska|neb" }, { PLACE, "nevada|nev" },
	{ PLACE, "new hampshire|nh" }, { PLACE, "new jersey|nj" },
	{ PLACE, "new mexico|nm" }, { PLACE, "north carolina|nc" },
	{ PLACE, "north dakota|nd" }, { PLACE, "oklahoma|okla" },
	{ PLACE, "oregon|ore" }, { PLACE, "pennsylvania|pa|penn" },
	{ PLACE, "rhode island|ri" }, { PLACE, "south carolina|sc" },
	{ PLACE, "south dakota|sd" }, { PLACE, "tennessee|tenn" },
	{ PLACE, "texas|tex" }, { PLACE, "vermont|vt" },
	{ PLACE, "west virginia|wva" }, { PLACE, "wisconsin|wis" },
	{ PLACE, "wyoming|wyo" }, { PLACE, "british columbia|bc" },
	{ PLACE, "new south wales|nsw" },
	/* cities and regions */
	{ PLACE, "kyiv|kiev|kyyiv" },
	{ PLACE, "kharkiv|kharkov" },
	{ PLACE, "odesa|odessa" },
	{ PLACE, "lviv|lvov|lwow|lemberg" },
	{ PLACE, "mykolaiv|nikolaev|nikolayev" },
	{ PLACE, "dnipro|dnepr|dniepr|dnipropetrovsk|dnepropetrovsk" },
	{ PLACE, "dnieper|dnieper river|dnipro river" },
	{ PLACE, "zaporizhzhia|zaporizhzhya|zaporozhye|zaporizhia|zaporozhe|"
	    "zaporizhzhe|zaporozhie" },
	{ PLACE, "luhansk|lugansk|voroshilovgrad" },
	{ PLACE, "donbas|donbass|donets basin" },
	{ PLACE, "kryvyi rih|krivoy rog|kryvyy rih" },
	{ PLACE, "bakhmut|artemivsk|artyomovsk" },
	{ PLACE, "pokrovsk|krasnoarmeysk|krasnoarmiisk" },
	{ PLACE, "chernobyl|chornobyl" },
	{ PLACE, "transnistria|pridnestrovie|transdniestria" },
	{ PLACE, "st petersburg|saint petersburg|leningrad" },
	{ PLACE, "volgograd|stalingrad" },
	{ PLACE, "minsk|mensk" },
	{ PLACE, "chisinau|kishinev" },
	{ PLACE, "tbilisi|tiflis" },
	{ PLACE, "almaty|alma ata" },
	{ PLACE, "astana|nur sultan|nursultan" },
	{ PLACE, "istanbul|constantinople" },
	{ PLACE, "beijing|peking" },
	{ PLACE, "mumbai|bombay" },
	{ PLACE, "kolkata|calcutta" },
	{ PLACE, "chennai|madras" },
	{ PLACE, "bengaluru|bangalore" },
	{ PLACE, "yangon|rangoon" },
	{ PLACE, "ho chi minh city|saigon" },
	{ PLACE, "mecca|makkah" },
	{ PLACE, "medina|madinah" },
	{ PLACE, "aleppo|halab" },
	{ PLACE, "new york|new york city|nyc" },
	{ PLACE, "los angeles" },
	{ PLACE, "washington dc|dc|district of columbia" },
	{ PLACE, "gaza|gaza strip" },
	{ PLACE, "geneva|geneve" },
	{ PLACE, "munich|munchen" },
	{ PLACE, "cologne|koln" },
	{ PLACE, "vienna|wien" },
	{ PLACE, "warsaw|warszawa" },
	{ PLACE, "prague|praha" },
	{ PLACE, "bucharest|bucuresti" },
	{ PLACE, "brussels|bruxelles|brussel" },
	{ PLACE, "hague|den haag" },
	{ PLACE, "rome|roma" },
	{ PLACE, "milan|milano" },
	{ PLACE, "crimea|crimean peninsula" },
	/* organizations */
	{ ORG, "kremlin" }, { ORG, "white house" }, { ORG, "pentagon" },
	{ ORG, "nato|north atlantic treaty organization|"
	    "north atlantic treaty organisation|north atlantic alliance" },
	{ ORG, "european union|eu" },
	{ ORG, "united nations|un|uno|united nations organization" },
	{ ORG, "un security council|united nations security council|unsc" },
	{ ORG, "organization for security and co operation in europe|osce|"
	    "organization for security and cooperation in europe" },
	{ ORG, "international atomic energy agency|iaea" },
	{ ORG, "international monetary fund|imf" },
	{ ORG, "world health organization|who|world health organisation" },
	{ ORG, "world trade organization|wto|world trade organisation" },
	{ ORG, "international criminal court|icc" },
	{ ORG, "international court of justice|icj" },
	{ ORG, "international committee of the red cross|icrc" },
	{ ORG, "unicef|united nations childrens fund" },
	{ ORG, "unhcr|un refugee agency|"
	    "united nations high commissioner for refugees" },
	{ ORG, "unesco|united nations educational scientific and "
	    "cultural organization" },
	{ ORG, "unrwa|united nations relief and works agency" },
	{ ORG, "world food programme|wfp|world food program" },
	{ ORG, "opec|organization of the petroleum exporting countries" },
	{ ORG, "asean|association of southeast asian nations" },
	{ ORG, "african union|au" },
	{ ORG, "gulf cooperation council|gcc" },
	{ ORG, "european central bank|ecb" },
	{ ORG, "federal reserve|fed|us federal reserve" },
	{ ORG, "cia|central intelligence agency" },
	{ ORG, "fbi|federal bureau of investigation" },
	{ ORG, "national security agency|nsa" },
	{ ORG, "nasa|national aeronautics and space administration" },
	{ ORG, "european space agency|esa" },
	{ ORG, "centers for disease control and prevention|cdc|"
	    "centers for disease control" },
	{ ORG, "food and drug administration|fda" },
	{ ORG, "justice department|doj|department of justice|"
	    "us department of justice|us justice department" },
	{ ORG, "state department|department of state|us state department|"
	    "us department of state" },
	{ ORG, "treasury department|us treasury|us treasury department|"
	    "us department of the treasury" },
	{ ORG, "fsb|federal security service" },
	{ ORG, "gru" }, { ORG, "svr" },
	{ ORG, "security service of ukraine|sbu" },
	{ ORG, "national anti corruption bureau|nabu|"
	    "national anti corruption bureau of ukraine" },
	{ ORG, "mi6|secret intelligence service" },
	{ ORG, "mi5" },
	{ ORG, "islamic revolutionary guard corps|irgc|revolutionary guards|"
	    "revolutionary guard|islamic revolutionary guards corps" },
	{ ORG, "israel defense forces|idf|israeli defense forces|"
	    "israel defence forces" },
	{ ORG, "islamic state|isis|isil|daesh|islamic state group|"
	    "islamic state of iraq and syria|"
	    "islamic state of iraq and the levant|islamic state in iraq and "
	    "the levant" },
	{ ORG, "al qaeda|al qaida|qaeda" },
	{ ORG, "hezbollah|hizbollah|hizbullah|hizballah" },
	{ ORG, "palestine liberation organization|plo" },
	{ ORG, "houthis|houthi|ansar allah|ansarallah|houthi movement" },
	{ ORG, "taliban|taleban" },
	{ ORG, "farc|revolutionary armed forces of colombia" },
	{ ORG, "bbc|british broadcasting corporation" },
	{ ORG, "cnn|cable news network" },
	{ ORG, "associated press|ap" },
	{ ORG, "agence france presse|afp" },
	{ ORG, "dpa|deutsche presse agentur" },
	{ ORG, "rt|russia today" },
	{ ORG, "new york times|nyt|ny times" },
	{ ORG, "wall street journal|wsj" },
	{ ORG, "financial times|ft" },
	{ ORG, "republican party|gop" },
	{ ORG, "cdu|christian democratic union" },
	{ ORG, "spd|social democratic party of germany" },
	{ ORG, "afd|alternative for germany" },
	{ ORG, "verkhovna rada|rada" },
	{ ORG, "state duma|duma" },
	{ ORG, "department of homeland security|dhs|homeland security "
	    "department|us department of homeland security" },
	{ ORG, "defense department|us department of defense|dod|"
	    "us defense department|department of defense" },
	{ ORG, "department of health and human services|hhs|"
	    "us department of health and human services" },
	{ ORG, "commerce department|department of commerce|"
	    "us commerce department|us department of commerce" },
	{ ORG, "energy department|department of energy|doe|"
	    "us department of energy|us energy department" },
	{ ORG, "department of transportation|us department of "
	    "transportation|transportation department" },
	{ ORG, "immigration and customs enforcement|"
	    "us immigration and customs enforcement" },
	{ ORG, "customs and border protection|cbp|"
	    "us customs and border protection" },
	{ ORG, "drug enforcement administration|dea|"
	    "us drug enforcement administration" },
	{ ORG, "securities and exchange commission|"
	    "us securities and exchange commission" },
	{ ORG, "federal trade commission|ftc|us federal trade commission" },
	{ ORG, "federal communications commission|fcc|"
	    "us federal communications commission" },
	{ ORG, "federal aviation administration|faa|"
	    "us federal aviation administration" },
	{ ORG, "national transportation safety board|ntsb|"
	    "us national transportation safety board" },
	{ ORG, "environmental protection agency|epa|"
	    "us environmental protection agency" },
	{ ORG, "federal emergency management agency|fema" },
	{ ORG, "us geological survey|usgs" },
	{ ORG, "us central command|centcom|united states central command" },
	{ ORG, "us agency for international development|usaid" },
	{ ORG, "un general assembly|united nations general assembly|unga" },
	{ ORG, "un human rights council|united nations human rights council" },
	{ ORG, "european court of justice|ecj|cjeu|eu court of justice|"
	    "court of justice of the european union" },
	{ ORG, "european court of human rights|echr" },
	{ ORG, "downing street|10 downing street|number 10|no 10|"
	    "number 10 downing street|no 10 downing street" },
	{ ORG, "metropolitan police|scotland yard|met police|"
	    "metropolitan police service|new scotland yard" },
	{ ORG, "foreign office|fcdo|uk foreign office|british foreign office|"
	    "foreign commonwealth and development office" },
	{ ORG, "bank of england|boe" }, { ORG, "bank of japan|boj" },
	{ ORG, "peoples bank of china|pboc" },
	{ ORG, "reserve bank of india|rbi" },
	{ ORG, "doctors without borders|medecins sans frontieres|msf" },
	{ ORG, "kurdistan workers party|pkk" },
	{ ORG, "peoples protection units|ypg" },
	{ ORG, "hayat tahrir al sham|hts" },
	{ ORG, "chinese communist party|communist party of china|ccp" },
	{ ORG, "peoples liberation army|pla" },
	{ ORG, "kuomintang|kmt" },
	{ ORG, "bharatiya janata party|bjp" },
	{ ORG, "g7|group of seven|group of 7" },
	{ ORG, "g20|group of 20|group of twenty" },
	{ ORG, "x" }, { ORG, "twitter" },
};
const size_t group_alias_count =
    sizeof group_aliases / sizeof *group_aliases;
