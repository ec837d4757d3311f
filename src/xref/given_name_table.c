/* SPDX-License-Identifier: MIT */
/*
 * Given names of the languages of which English news writes most, and what is
 * short for them; common knowledge, in the form that given_name_table.h tells.
 */
#include "xref/given_name_table.h"

const char *const given_name_lines[] = {
	"volodymyr vladimir uladzimir wladimir volodimir vladimiras "
	    "vladimirs;vova volodya|",
	"kyrylo kirill kyril cyril kiryl kiril cyrill|",
	"davyd david dawid dawud daoud davit davide dovid;dave davy|",
	"oleksandr alexander aleksandr aleksander alexandre alejandro "
	    "alessandro aliaksandr alexandru alexandros aleksandar "
	    "iskander iskandar sandor alasdair alistair alastair "
	    "alexandar;alex sasha sacha sandy oleks xander lex aleks "
	    "alec|",
	"oleksandra alexandra aleksandra alessandra alejandra;alex "
	    "sasha sandra lexi|",
	"oleksii alexei alexey aleksei aleksey oleksiy alexis alexej "
	    "aleksejs aliaksei oleksij;lyosha alyosha alex|",
	"alexus;alex|",
	"andrii andrei andrey andrew andriy andrej andre andreas "
	    "anders andrzej andres andrea andras ondrej andrejs andris "
	    "andrius andria antti;andy drew|",
	"serhii sergei sergey serhiy sergio serge sergej sergiy "
	    "sergii sergi siarhei siarhey sergejs;seryozha|",
	"mykola nikolai nikolay nicholas nicolas mikalai nikola "
	    "nikolaj nikolaos nicolae niccolo niklas nicola mikolaj "
	    "miklos nikolas nikolaus;nick kolya nicky klaus claus nico|",
	"mykhailo mikhail michael mihail michal mikhael mikhailo "
	    "mihai michel miguel michele mikael mihaly mihkel mikko "
	    "michail mikheil mihailo mickael mikail mikayil mykhaylo;mike "
	    "misha mick mickey micky|",
	"dmytro dmitry dmitri dmitriy dimitri dmitrii dimitrios "
	    "dimitris dzmitry dimitar dimitrij dmitrijs dimitrie;dima "
	    "mitya|",
	"petro peter pyotr petr pedro pierre pietro piotr pieter "
	    "peder petros petar piotrek petru peteris peeter petter pekka "
	    "petri petrus boutros butros per;pete|",
	"pavlo pavel paul pablo paolo pawel paulo pavol pauli paulius "
	    "paavo pal bulus poul paval pavlos|",
	"ivan john jan johann juan jean giovanni ioan joao ioannis "
	    "johannes yann ivane jaan janis johan hovhannes ovanes "
	    "yohannes yannis gianni vanya;jack johnny jonny juanito|",
	"yurii yuri yury yuriy iouri jurij juri|",
	"yevhen yevgeny evgeny eugene yevgeniy evgeni eugenio evgenii "
	    "eugen yauhen evgeniy jevgenijs evgueni yevgeni "
	    "evgenij;zhenya gene|",
	"yevheniia evgenia eugenia yevgenia evgeniya;zhenya|",
	"viktor victor vittorio wiktor viktar viktors|",
	"viktoriia victoria viktoria viktoriya vittoria "
	    "wiktoria;vicky vika vicki|",
	"vasyl vasily basil vasili vasilii vasyliy vasile vasilios "
	    "vasiliy wassily basile;vasya|",
	"hryhorii grigory gregory grigori grigoriy gregor gregorio "
	    "gregoire grigorii hryhoriy grzegorz grigoris grigorij;greg "
	    "grisha|",
	"oleh oleg aleh olegs|",
	"olha olga volha helga;olya|",
	"olena elena helena yelena helen ellen ilona jelena alena "
	    "alyona helene elina olenka;lena|",
	"iryna irina irene iryne irena irine;ira|",
	"nataliia natalia natalya natalie nataliya natalja nathalie "
	    "natallia;natasha nata|",
	"kateryna ekaterina catherine katherine yekaterina katarina "
	    "catalina caterina kathryn kaciaryna katerina katharina "
	    "catharina ekaterini katarzyna kathleen caitlin;kate katya "
	    "cathy kathy katie kat katja|",
	"tetiana tatiana tatyana tetyana tatjana taciana;tanya tania|",
	"yuliia julia yulia yuliya julija juliya giulia julie "
	    "iulia;yulya|",
	"liudmyla lyudmila ludmila liudmila ludmilla;lyuda mila|",
	"svitlana svetlana sviatlana;sveta lana|",
	"hanna anna hannah ana anne ann anya ania;annie nan|",
	"mariia maria mary marie mariya mariam maryam marija miriam "
	    "miryam maryia maryja mariana;masha molly|",
	"mariana marianna marianne maryana|",
	"marharyta margaret margarita marguerite margherita margareta "
	    "malgorzata margarethe margaretha;maggie peggy meg rita greta "
	    "margo|",
	"yelyzaveta elizabeth elizaveta elisabeth elisabetta "
	    "yelizaveta lisavet elisabete;liz lisa beth betty eliza libby "
	    "liza bess|",
	"sofiia sofia sophia sofiya sophie zofia sofie sofya|",
	"anastasiia anastasia anastasiya anastassia;nastya|",
	"ihor igor ihar|",
	"illia ilya elijah elias ilia iliya ilyas ilja eliyahu;eli|",
	"yakiv yakov jacob jakob yaakov jakub jacques iago iacopo "
	    "giacomo yaqub yacoub jacopo;jake|",
	"yosyp joseph josef jose giuseppe yosef iosif yusuf youssef "
	    "yousef yousuf yusif jozef josep yussuf yusef youssouf "
	    "yousif;joe pepe joey beppe|",
	"matvii matthew matvey matteo mateo matthias mathieu mateusz "
	    "matti matthieu mathias matias matej mattias;matt matty|",
	"mark marc marco marcus marek markus marcos marko markos "
	    "markas|",
	"maksym maxim maksim maxime maximilian massimo maksims;max|",
	"artem artyom artiom artsiom artiem;tyoma|",
	"anton antony antonio anthony antoine antoni antonis antonios "
	    "antanas antal anthonis;tony toni|",
	"bohdan bogdan bahdan|",
	"borys boris barys|",
	"denys denis dennis dionysios dionisio dzianis|",
	"danylo daniel danilo daniil daniele danil danila daniyal "
	    "dani;dan danny|",
	"fedir fyodor theodore fedor teodor theodor feodor teodoro "
	    "fiodar theodoros;ted teddy theo|",
	"leonid leonidas leanid|",
	"lev leo leon leonardo leone lew|",
	"luka lucas luke luca lukas lukasz luc loukas luqa|",
	"roman romain romano|",
	"ruslan rouslan|",
	"stepan stephen stefan steven stephan stefano etienne esteban "
	    "stjepan stefanos istvan szczepan stephane stephanus stevan "
	    "stsiapan estevao;steve stevie|",
	"tymofii timothy timofey timofei timoteo timothee;tim timmy|",
	"valerii valery valeriy valeri valerio valeriu "
	    "valeryi;valera|",
	"vadym vadim vadzim|",
	"viacheslav vyacheslav wiaczeslaw vjaceslav vaclav venceslas "
	    "wenceslas;slava|",
	"vitalii vitaly vitaliy vitali vital vitalijs vitalie|",
	"vladyslav vladislav uladzislau wladyslaw ladislav "
	    "laszlo;vlad|",
	"yaroslav jaroslav jaroslaw yaraslau iaroslav|",
	"zakhar zachary zacharias zahar;zach zack|",
	"arkadii arkady arkadiy arkadi arkadij|",
	"arsenii arseniy arseny arsen arseni|",
	"anatolii anatoly anatoliy anatoli anatole anatolij;tolya|",
	"hennadii gennady gennadiy gennadi henadz;gena|",
	"vsevolod wsewolod|",
	"rostyslav rostislav|",
	"sviatoslav svyatoslav|",
	"stanislav stanislaw stanislaus;stas|",
	"mstyslav mstislav|",
	"nazar nazarii nazariy|",
	"ostap eustace|",
	"pylyp philip filip philippe felipe filippo phillip fulop "
	    "filippos;phil flip|",
	"semen semyon simon simeon shimon symon szymon siamion simone "
	    "semion|",
	"tomas thomas tommaso tomasz foma tuomas toomas khoma;tom "
	    "tommy|",
	"william wilhelm guillermo guillaume guglielmo willem vilem "
	    "vilmos guilherme liam uilliam;bill will billy willy bob wim|",
	"robert roberto rupert ruprecht robertas;bob rob bobby robbie "
	    "bert|",
	"richard ricardo riccardo ryszard rikard;rick dick rich ricky "
	    "ritchie|",
	"charles carlos carlo karl carl karel karol carles charlie "
	    "karoly kaarel kaarlo;chuck chas|",
	"henry henri heinrich enrique enrico hendrik henrik henryk "
	    "heinz;harry hank hal|",
	"edward eduard eduardo edouard edoardo edvard;ed eddie ted "
	    "ned teddy|",
	"frederick friedrich federico frederic fredrik frederik "
	    "fryderyk fridrich frederico;fred freddy fritz|",
	"francis francisco francois francesco franz frans franciszek "
	    "ferenc frantisek francesc;frank paco fran frankie pancho|",
	"lawrence laurence lorenzo laurent lars lorenz "
	    "laurentius;larry laurie|",
	"louis luis luigi ludwig lewis ludovic lluis luiz lajos "
	    "lodewijk ludvik;lou|",
	"christopher christophe cristobal cristoforo krzysztof "
	    "christoph christoforos kristoffer;chris kit topher|",
	"christian cristian kristian christiaan krystian "
	    "christos;chris|",
	"benjamin binyamin benyamin beniamino;ben benny bibi benji|",
	"samuel shmuel samuele samuil;sam sammy|",
	"nathaniel natanel nathanael;nate nat|",
	"jonathan yonatan jonatan;jon johnny jonny yoni|",
	"joshua yehoshua josue giosue;josh|",
	"abraham avraham ibrahim abram ibraheem avram abrahim;abe "
	    "bram|",
	"isaac yitzhak itzhak ishaq isak yitzchak itzak ishak;ike|",
	"solomon suleiman sulaiman suleyman shlomo salomon soliman "
	    "suleman|",
	"moses moshe musa mussa moussa moises|",
	"aaron aharon haroun harun|",
	"gabriel gavriel jibril gavril gabriele;gabe gabi|",
	"raphael rafael raffaele rafal refael;rafa rafi|",
	"emmanuel emanuel manuel immanuel emanuele manoel;manny "
	    "manolo manu|",
	"ignatius ignacio inigo ignazio ihnat;nacho|",
	"anders andreas|",
	"patrick patricio padraig patrizio;pat paddy|",
	"patricia patrizia patrycja;pat patty tricia trish|",
	"eric erik erich|",
	"stanley;stan|",
	"donald;don donnie|",
	"ronald;ron ronnie|",
	"gerald jerald geraldo;jerry gerry|",
	"geoffrey jeffrey jeffery geoffroy;jeff geoff|",
	"jeremiah jeremy jeremie yirmiyahu;jerry|",
	"douglas;doug|",
	"kenneth;ken kenny|",
	"leonard leonhard lennart;len lenny leo|",
	"raymond raimundo ramon raimondo;ray|",
	"arthur arturo artur arturas;art|",
	"albert alberto albrecht adalbert;al bert|",
	"alfred alfredo;al alf fred|",
	"alan allan allen alain;al|",
	"hugh hugo ugo;hughie|",
	"joachim joaquin joakim gioacchino|",
	"joel yoel|",
	"margaret;maggie|",
	"susan susanna suzanne susana zuzana shoshana susanne;sue "
	    "susie suzy|",
	"barbara varvara;barb babs|",
	"deborah debra dvora;debbie deb|",
	"jennifer;jen jenny|",
	"rebecca rivka rebekah;becky|",
	"rachel rahel raquel rahil|",
	"sarah sara;sally sadie|",
	"judith yehudit;judy|",
	"martha marta marfa|",
	"theresa teresa therese;terry tess|",
	"veronica veronika veronique weronika|",
	"caroline carolina karoline;carrie|",
	"charlotte carlotta;charlie|",
	"claude claudio claudius klaudio|",
	"edmund edmond edmundo|",
	"felix feliks|",
	"walter gualtiero;walt wally|",
	"muhammad mohammed mohamed mohammad muhammed mohamad mohamud "
	    "muhamad mehmed mehmet mahomet mohamoud mahamat mamadou mohd "
	    "muhammadu magomed mukhamed mohammod makhmet muhamed mamed;mo "
	    "moh|",
	"mahmoud mahmud mahmood makhmud mehmood mahmut|",
	"ahmed ahmad ahmet akhmed akhmad achmad ahmadou amadou "
	    "ahamed|",
	"hamid hameed abdelhamid khamid hamed|",
	"hussein hussain husain husayn hossein hosein husein hussien "
	    "houssein huseyin khusein huseynov hoseyn|",
	"hassan hasan hassen khasan hasen|",
	"ali aly|",
	"omar umar omer umaru oumar|",
	"osman usman uthman othman ousmane osmane ousman|",
	"abdullah abdallah abdulla abdoulaye abdula abdellah|",
	"abdulrahman abdelrahman abdurrahman abdirahman abderrahmane "
	    "abdurakhman abdurahman abderrahman abdalrahman|",
	"abdulaziz abdelaziz abdalaziz|",
	"abdulfattah abdelfattah|",
	"abdulkarim abdelkarim|",
	"abdulkader abdelkader abdulqadir abdiqadir abdelqader "
	    "abdelkadir abdulkadir|",
	"khalid khaled halid|",
	"khalifa khalife|",
	"said saeed sayed sayyid syed saeid sayyed seyed|",
	"salih saleh salah|",
	"saleem salim selim|",
	"rashid rasheed rachid reshid rached|",
	"tariq tarek tareq tarik|",
	"faisal faysal feisal feysal|",
	"fatima fatma fatimah|",
	"aisha aysha ayesha aicha ayse|",
	"zaynab zainab zeinab zeynep zineb|",
	"yasir yasser yaser|",
	"bashar bachar|",
	"gamal jamal jamel djamel|",
	"hosni husni|",
	"qasim qasem qassem kasim qassim kassem gassem ghasem|",
	"qais kais|",
	"zayed zayid zaid zayd|",
	"majid majed|",
	"nasser nasir naser nasr|",
	"mansour mansur mansoor|",
	"masoud massoud masud|",
	"mustafa mostafa moustafa mustapha moustapha|",
	"ismail ismael esmail ishmael ismayil esmaeil|",
	"yaqoub yaqub yakub|",
	"rustem rustam roustam|",
	"akhmetzhan akhmet|",
	"recep rejep|",
	"kassym kasym qasym|",
	"nursultan nursoultan|",
	"gurbanguly kurbanguly|",
	"hakan khakan|",
	"yoon yun|",
	"lee yi rhee|",
	"hans hannes;hansi|",
	"james jaime;jim jimmy jamie|",
	"heorhii georgiy georgy georgi george giorgi giorgio georg "
	    "jerzy georges gheorghe yiorgos georgios jordi jorge gyorgy "
	    "jiri yorgos|",
	"isabel isabelle isabella izabela|",
};
const size_t given_name_line_count =
    sizeof given_name_lines / sizeof *given_name_lines;
