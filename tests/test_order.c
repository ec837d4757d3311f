/* SPDX-License-Identifier: MIT */
/* Articles, dossier.rec and corrections that come and go in any order leave
 * the index that a new one would be. */
#include "fresh.h"

#include <stdbool.h>

static uint32_t seed = 20260204;

/* A number below n; one in a statement, so that all compilers draw alike. */
static uint32_t
draw(uint32_t n)
{
	seed = seed * 1664525 + 1013904223;
	return (uint32_t)((uint64_t)seed * n >> 32);
}

static void
write_article(const char *file)
{
	static const char *const words[] = { "Mara Lind", "Mayor Lind",
		"MARA LIND", "Ivo Kastner", "Port Ashby", "the gate",
		"the tide", "closed the tide gate", "was shut", "rain",
		"Lind", "again.", "\n\n", "M\xc3\xa1ra Lind's",
		"on Monday", "on Tuesday", "last month", "on May 3",
		"in early May 2031", "today", "two days later" };
	Buffer text = { 0 };

	if (draw(3) > 0) {
		buffer_printf(&text, "Title: Number %u\n", draw(9));
		buffer_printf(&text, "Date: 2031-05-%02u\n\n", 1 + draw(9));
	}
	for (uint32_t i = draw(30); i > 0; i--)
		buffer_printf(&text, "%s ", words[draw(21)]);
	if (draw(12) == 0)
		buffer_add(&text, (Slice){ "\0", 1 });
	folder_put_bytes(folder, file, buffer_cstr(&text), text.len);
	folder_stamp(folder, file, 1700000000 + draw(100000));
	buffer_free(&text);
}

static void
write_rec(void)
{
	Buffer text = { 0 };

	for (uint32_t i = draw(3); i > 0; i--) {
		buffer_printf(&text, "%%rec: Article\n\nFile: f%u.txt\n",
		    draw(9));
		buffer_printf(&text, "Date: 2031-06-%02u\n\n", 1 + draw(20));
	}
	if (draw(4) > 0)
		buffer_puts(&text, "%rec: Person\n\nName: Mara Lind\n");
	if (draw(4) > 0)
		buffer_printf(&text, "Alias: %s\n", draw(2) ? "Lind" :
		    "Mayor Lind");
	buffer_printf(&text, "\n%%rec: Place\n\nName: Port Ashby\n\n"
	    "Name: %s\n\n", draw(2) > 0 ? "Lind" : "Gate");
	for (uint32_t i = draw(4); i > 0; i--) {
		buffer_printf(&text, "%%rec: Event\n\nDate: 2031-05\nTitle: "
		    "Event %u\n", draw(3));
		buffer_printf(&text, "Source: f%u.txt: closed the tide\n\n",
		    draw(9));
	}
	folder_put_bytes(folder, "dossier.rec", buffer_cstr(&text), text.len);
	buffer_free(&text);
}

/* Names that are recognised, in forms that are joined, or must not be. */
static const char *const sentences[] = {
	"President Emmanuel Macron met Chancellor Angela Merkel in Berlin.",
	"Macron said that the talks in Berlin had been useful.",
	"Merkel told reporters in Paris that she would meet Boris Johnson.",
	"Prime Minister Boris Johnson spoke in London on Monday.",
	"Alexander Petrov, a spokesman, said that Moscow would answer.",
	"Oleksandr Petrov of Kyiv and Aleksandr Petrov met in Geneva.",
	"A. Petrov and Ivan Petrov left Kiev for Geneva on Friday.",
	"Petrov said that the United Nations would be asked.",
	"The UN said that Mohammed Hassan and Muhammad Hasan had left.",
	"The broadcaster Deutsche Welle (DW) reported it, DW said.",
	"Rachel Johnson told the BBC that she had not met Johnson.",
	"Talks between Moscow and Kiev began in Geneva on Tuesday.",
	"Envoys of Moscow and Kyiv met for talks in Geneva on Tuesday.",
	"The talks in Geneva were to go on until June 12.",
	"The storm killed 12 people in Geneva and wrecked 40 boats.",
	"In Geneva 15 people were killed by the storm, which wrecked boats.",
	"He said on Friday that twelve people would leave Geneva.",
};
enum { SENTENCES = sizeof sentences / sizeof *sentences };

static void
write_news(const char *file)
{
	Buffer text = { 0 };

	buffer_printf(&text, "Title: Number %u\n\n", draw(9));
	for (uint32_t i = 1 + draw(6); i > 0; i--)
		buffer_printf(&text, "%s%s", sentences[draw(SENTENCES)],
		    draw(3) == 0 ? "\n\n" : " ");
	folder_put_bytes(folder, file, buffer_cstr(&text), text.len);
	folder_stamp(folder, file, 1700000000 + draw(100000));
	buffer_free(&text);
}

/* A sentence, or what is said in it. */
static WordPlace
some_place(void)
{
	Slice words = slice_of(sentences[draw(SENTENCES)]);
	size_t said = slice_find(words, SLICE(" that "), 0);

	if (said != SIZE_MAX && draw(2) > 0)
		words = slice_sub(words, said + 6, words.len - 1);
	return (WordPlace){ .words = words,
		.file = arena_printf(&arena, "f%u.txt", draw(9)),
		.before = draw(2) > 0 ? SLICE("useful.") : SLICE("") };
}

static void
correct_something(Dossier *d)
{
	static const char *const names[] = { "Emmanuel Macron",
		"Angela Merkel", "Boris Johnson", "Johnson", "A. Petrov",
		"Alexander Petrov", "Petrov", "Mohammed Hassan" };
	Correction c = { .kind = (CorrectionKind)draw(CORRECTION_UNDO),
		.type = ENTITY_PERSON, .to = ENTITY_ORGANIZATION,
		.name = slice_of(names[draw(8)]),
		.other = slice_of(names[draw(8)]), .place = some_place(),
		.with = some_place(), .about = (NoteAbout)draw(NOTE_ABOUTS),
		.date = SLICE("2031-05-07") };
	Slice undone;

	if (draw(3) == 0)
		OK(dossier_undo(d, &arena, &undone, &err));
	else
		OK(dossier_correct(d, &c, &err));
}

static void
change_something(void)
{
	const char *ending = draw(8) == 0 ? "html" : "txt";
	char file[32];

	snprintf(file, sizeof file, "f%u.%s", draw(9), ending);
	switch (draw(8)) {
	case 0:
		if (folder_has(folder, "dossier.rec"))
			folder_delete(folder, "dossier.rec");
		break;
	case 1:
		write_rec();
		break;
	case 2:
		if (folder_has(folder, file))
			folder_stamp(folder, file, 1700000000 + draw(100000));
		break;
	case 3:
	case 4:
		if (folder_has(folder, file))
			folder_delete(folder, file);
		break;
	default:
		write_article(file);
	}
}

static void
test_order_free(void **state)
{
	(void)state;
	Dossier *d = open_folder();

	for (int step = 0; step < 60; step++) {
		for (uint32_t i = 1 + draw(4); i > 0; i--)
			change_something();
		update(d);
		expect_fresh(d);
		arena_clear(&arena);
	}
	dossier_free(d);
}

/* The same with names that are recognised, joined and corrected. */
static void
test_order_free_names(void **state)
{
	(void)state;
	recognise = true;
	Dossier *d = open_folder();

	for (int step = 0; step < 60; step++) {
		char file[32];
		snprintf(file, sizeof file, "f%u.txt", draw(9));
		if (draw(4) == 0)
			correct_something(d);
		else if (draw(4) > 0 || !folder_has(folder, file))
			write_news(file);
		else
			folder_delete(folder, file);
		if (draw(8) == 0)
			write_rec();
		update(d);
		expect_fresh(d);
		arena_clear(&arena);
	}
	dossier_free(d);
	recognise = false;
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(test_order_free),
		TEST(test_order_free_names),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
