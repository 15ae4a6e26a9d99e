// The pages of one document as a worker reads them: what stands in the file, and what others recognise for it.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "document/document.h"
#include "pipeline/job.h"
#include "pipeline/message.h"
#include "pipeline/source_file.h"

namespace griffier {

// Asks the supervisor for the pages that must be recognised, and for the pictures of text on others.
class PagesReader {
public:
    PagesReader(int socket, const Job& job, SourceFile& source) : socket_(socket), job_(job), source_(source) {}

    void read();

    // In order of their numbers, once. Throws InputError where none could be read.
    std::vector<Page> take();

    const std::map<int, Failure>& unread() const { return unread_; }
    // Pages that keep their older text because recognition failed.
    const std::vector<Failure>& fallbacks() const { return fallbacks_; }
    // Pages with usable or older text below the recognised.
    const std::set<int>& searchable_already() const { return searchable_already_; }
    // Pages whose text was made anew from the shapes of their glyphs.
    const std::set<int>& made_anew() const { return made_anew_; }

private:
    // A question to the recogniser that waits for its answer.
    struct Asked {
        std::vector<int> pages;      // the page it names, and those that show the same
        std::string reason;          // why a whole page is recognised
        std::optional<Box> picture;  // of the page that is asked about, where it is not the whole
    };

    std::vector<int> wanted_pages() const;
    void read_pages();
    bool one_page_only() const { return job_.task == Task::show && !job_.as_run; }
    bool left_aside(int number) const { return one_page_only() && number != job_.show_page; }
    void read_page(int number);
    void read_pictures(int number, Page& page);
    void ask_for_page(int number, const Page& page, const std::string& reason);
    void ask_for(int id, Asked asked, const Page& page);
    std::map<int, Page> recognise_aside(const std::map<int, std::vector<Box>>& wanted);
    void read_pages_whose_fonts_lie();
    void wait_for_recognised();
    void take_answer(const Asked& asked, const Message& message);
    void take_picture(Page& page, const Page& recognised, const Box& picture);
    void not_recognised(int number, Failure failure);

    int socket_;
    const Job& job_;
    SourceFile& source_;
    std::map<int, Page> pages_;
    std::map<int, Asked> asked_;        // what is being recognised, by the number of the question
    std::map<std::string, int> shown_;  // ... by what the picture is made of
    std::set<int> searchable_already_;
    std::map<int, std::string> lying_;  // pages whose fonts do not say what their glyphs mean, and how that shows
    std::set<int> made_anew_;
    std::map<int, Failure> failed_;  // ... that could not be recognised when they were to be samples
    int questions_ = 0;              // rounds of them, about parts of pages
    std::map<int, Failure> unread_;
    std::vector<Failure> fallbacks_;
};

}  // namespace griffier
