// What runs in a worker process. All talk over kWorkerSocket (worker_process.h) and end when the supervisor hangs up.
//
// supervisor -> document worker   job (fields, the document's descriptor) · page N (.layout) · unread N (failure)
// document worker -> supervisor   opened COUNT (media type) · reading N · recognise N (width height reason) · waiting
//                                 stage 0 (name) · json | layout | picture · summary (fields) · done · failed | broken (failure)
// supervisor -> page worker       document (fields: language, password; the descriptor) · recognise N (width height, line...)
// page worker -> supervisor       page N (.layout) · looked N (.layout) · unread N (failure)
// `recognise` with a part asks about a picture on the page, and the answer is looked N where it shows no text.
// `recognise` with figures (a page of .layout) asks for these words once more; N is then the page's number plus kFigures.
// `recognise` with lines asks for nothing but the words in these boxes. N is then the page's number plus a multiple of kQuestion.
// supervisor -> archive worker    into (the descriptor to unpack into) · unpack (job, the archive's descriptor)
// archive worker -> supervisor    member (fields: name, at, size) · refused (name, failure) · done OTHERS | document | failed | broken
// supervisor -> language worker   check (fields: language); the answer: ready · failed (failure)
#pragma once

namespace griffier {

inline constexpr int kQuestion = 10'000'000;     // more than any document has pages: each question about a page has a number of its own
inline constexpr int kFigures = 19 * kQuestion;  // beyond the rounds about lines, before the pictures on a page
inline bool asks_for_figures(int number) { return number / kQuestion == kFigures / kQuestion; }

// Reads one document, asks for the recognition of the pages that need it, answers the job.
int document_worker(int socket);

// Recognises pages, of one document after the other, with one engine.
int page_worker(int socket);

// Unpacks the documents of one ZIP archive.
int archive_worker(int socket);

// Answers whether recognition works in a language.
int language_worker(int socket);

}  // namespace griffier
