#include "pipeline/supervisor.h"

#include <poll.h>

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <deque>
#include <map>
#include <memory>
#include <set>
#include <stdexcept>
#include <system_error>
#include <utility>

#include "document/error.h"
#include "pipeline/interrupts.h"
#include "pipeline/worker.h"

namespace griffier {
namespace {

using Clock = std::chrono::steady_clock;
using std::chrono::milliseconds;

constexpr int kPagesPerWorker = 50;        // then a page worker is replaced: engines grow
constexpr int kAttempts = 2;               // of a unit: one retry
constexpr std::size_t kGivenUpPages = 20;  // of a document: with more broken pages than these it is the file that is broken
constexpr int kCpuFactor = 20;             // processor seconds of a document worker, in timeouts
constexpr milliseconds kTick{250};         // progress and deadlines are looked after at least so often

struct PageTask {
    std::size_t document = 0;
    int number = 0;
    std::string size;  // the worker's own words for width and height
    int attempt = 1;
};

struct PageAnswer {
    std::string kind;  // "page", "looked" or "unread"
    std::string payload;
};

// A document from its first start to its answer.
struct Active {
    std::size_t index = 0;
    Job job;  // with what earlier attempts have taught
    std::unique_ptr<WorkerProcess> process;
    Clock::time_point started, deadline;
    std::string where;  // what the worker is at: "opening it", "page 7", a stage
    int page = 0;
    std::string stage;
    std::map<std::string, int> breakdowns;  // by `where`
    std::set<int> asked;                    // pages asked for in this attempt
    std::set<int> pending;                  // ... and not answered yet
    std::map<int, PageAnswer> recognised;   // kept over attempts: recognising is dear
    bool waiting = false;                   // for pages only: not at work
    bool done = false;
    std::optional<Failure> said;  // the worker's own account of its failure
    bool broken = false;          // ... which is griffier's and not the document's
    std::string killed_for;       // why it was killed, "" if not
    DocumentAnswer answer;
};

struct PageWorker {
    std::unique_ptr<WorkerProcess> process;
    std::optional<PageTask> task;
    std::optional<std::size_t> document;  // the one it holds open
    int served = 0;
    Clock::time_point deadline;
    std::string killed_for;
};

class Supervisor {
public:
    Supervisor(const std::vector<DocumentTask>& tasks, const Limits& limits, const Events& events) : tasks_(tasks), limits_(limits), events_(events) {
        progress_.documents = static_cast<int>(tasks.size());
    }

    Ended run() {
        const InterruptGuard guard;
        while (!stopped_ && !guard.interrupted() && (next_ < tasks_.size() || !active_.empty())) {
            schedule();
            if (active_.empty()) continue;
            wait();
            look_after_deadlines();
            if (events_.progress) events_.progress(progress_);
        }
        if (guard.interrupted()) return Ended::interrupted;
        return stopped_ ? Ended::stopped : Ended::all_done;
    }

private:
    // ------------------------------------------------------------ who works

    int busy() const {
        int count = 0;
        for (const auto& [index, document] : active_) count += !document.waiting;
        for (const auto& worker : page_workers_) count += worker->task.has_value();
        return count;
    }

    // Pages of documents that were begun go before new documents, so that few documents wait and memory stays flat.
    void schedule() {
        for (int free = limits_.jobs - busy(); free > 0; --free) {
            if (!pages_.empty()) {
                PageTask task = std::move(pages_.front());
                pages_.pop_front();
                assign(std::move(task));
            } else if (next_ < tasks_.size() && !stopped_) {
                Active& document = active_[next_];
                document.index = next_;
                document.job = tasks_[next_].job;
                document.answer.index = next_;
                document.started = Clock::now();
                ++next_;
                start(document);
            } else {
                return;
            }
        }
    }

    Clock::time_point deadline() const { return Clock::now() + std::chrono::seconds(limits_.timeout); }

    void start(Active& document) {
        document.where = "opening it";
        document.page = 0;
        document.stage.clear();
        document.asked.clear();
        document.pending.clear();
        document.waiting = document.done = false;
        document.said.reset();
        document.killed_for.clear();
        document.answer.searchable.clear();
        document.answer.hocr.clear();
        document.answer.alto.clear();
        document.job.attempt = ++document.answer.attempts;
        try {
            Message job{"job", 0, write_fields(job_fields(document.job)), tasks_[document.index].open()};
            document.process = std::make_unique<WorkerProcess>("document", ProcessLimits{limits_.memory, limits_.timeout * kCpuFactor});
            document.process->channel().queue(std::move(job));
            document.deadline = deadline();
        } catch (const InputError& error) {
            fail(document, {error.code, error.what(), error.remedy, error.page});
        } catch (const std::system_error& error) {
            fail(document, {"crashed", std::string("no worker could be started: ") + error.what(), "Try fewer --jobs.", 0});
        }
    }

    void assign(PageTask task) {
        const auto idle = [](const auto& worker) { return !worker->task; };
        auto chosen =
            std::find_if(page_workers_.begin(), page_workers_.end(), [&](const auto& worker) { return idle(worker) && worker->document == task.document; });
        if (chosen == page_workers_.end()) chosen = std::find_if(page_workers_.begin(), page_workers_.end(), idle);
        // A retry is made in a process of its own: what went before must not matter.
        if (chosen != page_workers_.end() && (task.attempt > 1 || (*chosen)->served >= kPagesPerWorker)) {
            page_workers_.erase(chosen);
            chosen = page_workers_.end();
        }
        try {
            if (chosen == page_workers_.end()) {
                auto fresh = std::make_unique<PageWorker>();
                fresh->process = std::make_unique<WorkerProcess>("pages", ProcessLimits{limits_.memory, limits_.timeout * (kPagesPerWorker + 1)});
                page_workers_.push_back(std::move(fresh));
                chosen = std::prev(page_workers_.end());
            }
            PageWorker& worker = **chosen;
            if (worker.document != task.document) {
                Job job = active_.at(task.document).job;
                job.attempt = task.attempt;
                worker.process->channel().queue({"document", 0, write_fields(job_fields(job)), tasks_[task.document].open()});
                worker.document = task.document;
            }
            worker.process->channel().queue({"recognise", task.number, task.size, {}});
            worker.deadline = deadline();
            ++worker.served;
            worker.task = std::move(task);
        } catch (const InputError& error) {
            answer_page(task, {"unread", write_fields(failure_fields({error.code, error.what(), error.remedy, task.number % kQuestion}))});
        } catch (const std::system_error& error) {
            answer_page(task, {"unread", write_fields(failure_fields({"crashed", std::string("no worker could be started: ") + error.what(),
                                                                      "Try fewer --jobs.", task.number % kQuestion}))});
        }
    }

    // ------------------------------------------------------------ listening

    void wait() {
        std::vector<pollfd> polled;
        std::vector<WorkerProcess*> owners;
        const auto watch = [&](WorkerProcess& process) {
            polled.push_back({process.channel().socket(), static_cast<short>(POLLIN | (process.channel().wants_to_write() ? POLLOUT : 0)), 0});
            owners.push_back(&process);
            if (process.errors() < 0) return;
            polled.push_back({process.errors(), POLLIN, 0});
            owners.push_back(&process);
        };
        for (auto& [index, document] : active_) watch(*document.process);
        for (auto& worker : page_workers_) watch(*worker->process);
        if (::poll(polled.data(), polled.size(), static_cast<int>(kTick.count())) < 0) {
            if (errno == EINTR) return;
            throw std::system_error(errno, std::generic_category(), "waiting for workers");
        }
        std::set<WorkerProcess*> heard;
        for (std::size_t i = 0; i < polled.size(); ++i) {
            if (polled[i].revents == 0) continue;
            if (polled[i].fd != owners[i]->channel().socket())
                owners[i]->read_errors();
            else if ((polled[i].revents & POLLOUT) != 0)
                owners[i]->channel().write_some();
            if (polled[i].fd == owners[i]->channel().socket() && (polled[i].revents & ~POLLOUT) != 0) heard.insert(owners[i]);
        }
        // Handling a message may end a document: look each one up by its index.
        std::vector<std::size_t> indices;
        for (const auto& [index, document] : active_) {
            if (heard.count(document.process.get()) > 0) indices.push_back(index);
        }
        for (const std::size_t index : indices) hear(active_.at(index));
        std::vector<PageWorker*> workers;
        for (const auto& worker : page_workers_) {
            if (heard.count(worker->process.get()) > 0) workers.push_back(worker.get());
        }
        for (PageWorker* worker : workers) hear(*worker);
    }

    void hear(Active& document) {
        bool there = true;
        try {
            there = document.process->channel().read_some();
            while (std::optional<Message> message = document.process->channel().next()) handle(document, std::move(*message));
        } catch (const std::runtime_error& error) {
            document.killed_for = std::string("its worker broke down: ") + error.what();
            there = false;
        }
        if (!there) end(document);
    }

    void handle(Active& document, Message message) {
        document.deadline = deadline();
        const std::string& kind = message.kind;
        if (kind == "opened") {
            document.answer.pages = message.number;
            document.answer.media_type = message.payload;
        } else if (kind == "reading") {
            document.page = message.number;
            document.where = "page " + std::to_string(message.number);
            if (document.answer.attempts == 1) ++progress_.pages_read;
        } else if (kind == "recognise") {
            if (!document.asked.insert(message.number).second) throw std::runtime_error("it asked twice for a page");
            const auto known = document.recognised.find(message.number);
            if (known != document.recognised.end()) {
                document.process->channel().queue({known->second.kind, message.number, known->second.payload, {}});
            } else if (std::optional<std::string> kept = find_page(document.index, message.number, message.payload)) {
                document.answer.kept += !asks_for_figures(message.number);
                document.process->channel().queue({"page", message.number, *kept, {}});
                document.recognised[message.number] = {"page", std::move(*kept)};
            } else {
                document.pending.insert(message.number);
                // A page that an earlier attempt asked for may still be at work.
                const auto same = [&](const auto& worker) {
                    return worker->task && worker->task->document == document.index && worker->task->number == message.number;
                };
                if (std::none_of(page_workers_.begin(), page_workers_.end(), same)) {
                    pages_.push_back({document.index, message.number, std::move(message.payload), 1});
                    ++progress_.pages_waiting;
                }
            }
        } else if (kind == "waiting") {
            document.page = 0;
            document.where = "waiting";
            document.waiting = !document.pending.empty();
        } else if (kind == "stage") {
            document.page = 0;
            document.stage = document.where = message.payload;
        } else if (kind == "json" || kind == "layout" || kind == "picture") {
            document.answer.content = std::move(message.payload);
        } else if (kind == "searchable") {
            document.answer.searchable = std::move(message.payload);
        } else if (kind == "hocr") {
            document.answer.hocr = std::move(message.payload);
        } else if (kind == "alto") {
            document.answer.alto = std::move(message.payload);
        } else if (kind == "summary") {
            document.answer.summary = read_summary(read_fields(message.payload));
        } else if (kind == "done") {
            document.done = true;
        } else if (kind == "failed" || kind == "broken") {
            document.broken = kind == "broken";
            document.said = read_failure(read_fields(message.payload));
        } else {
            throw std::runtime_error("it said \"" + kind.substr(0, 20) + "\"");
        }
    }

    std::optional<std::string> find_page(std::size_t index, int number, const std::string& asked) const {
        const auto& find = tasks_[index].find_page;
        return find ? find(number, asked) : std::nullopt;
    }

    void hear(PageWorker& worker) {
        bool there = true;
        try {
            there = worker.process->channel().read_some();
            while (std::optional<Message> message = worker.process->channel().next()) {
                if (!worker.task || message->number != worker.task->number ||
                    (message->kind != "page" && message->kind != "looked" && message->kind != "unread"))
                    throw std::runtime_error("it answered what was not asked");
                const PageTask task = *std::exchange(worker.task, std::nullopt);
                if (message->kind == "unread" && task.attempt < kAttempts && read_failure(read_fields(message->payload)).code == "out_of_memory") {
                    retry(task);
                    there = false;
                    break;
                }
                answer_page(task, {message->kind, std::move(message->payload)});
            }
        } catch (const std::runtime_error& error) {
            worker.killed_for = std::string("the recognition broke down: ") + error.what();
            there = false;
        }
        if (!there) end(worker);
    }

    void look_after_deadlines() {
        const auto now = Clock::now();
        const std::string limit = std::to_string(limits_.timeout) + " seconds";
        std::vector<std::size_t> late;
        for (const auto& [index, document] : active_) {
            if (!document.waiting && document.deadline < now) late.push_back(index);
        }
        for (const std::size_t index : late) {
            Active& document = active_.at(index);
            document.killed_for = "timeout";
            end(document);
        }
        std::vector<PageWorker*> hanging;
        for (const auto& worker : page_workers_) {
            if (worker->task && worker->deadline < now) hanging.push_back(worker.get());
        }
        for (PageWorker* worker : hanging) {
            worker->killed_for = "timeout";
            end(*worker);
        }
    }

    // ------------------------------------------------------------ endings

    // Why a worker ended before its time. `killed_for`: "timeout", another reason, or "" where it ended by itself.
    Failure account(const Ending& ending, const std::string& killed_for) const {
        if (killed_for == "timeout")
            return {"timeout", "it took more than " + std::to_string(limits_.timeout) + " seconds",
                    "Give more time with --timeout, or leave the page out with --pages.", 0};
        if (!killed_for.empty()) return {"crashed", killed_for, "Please report it.", 0};
        if (ending.code.empty()) return {"crashed", "the process that read it ended without an answer", "Please report it.", 0};
        if (ending.code == "out_of_memory") return {ending.code, ending.message, "Give more with --memory.", 0};
        if (ending.code == "timeout") return {ending.code, ending.message, "Give more time with --timeout.", 0};
        return {ending.code, ending.message, "Please report it.", 0};
    }

    void end(Active& document) {
        const Ending ending = document.process->finish();
        document.process.reset();
        forget_queued_pages(document.index);
        if (document.done) return finish(document);
        if (document.said && !document.broken) return fail(document, *document.said);
        Failure failure = document.said ? *document.said : account(ending, document.killed_for);
        failure.page = document.page;
        if (++document.breakdowns[document.where] < kAttempts) return start(document);
        // The same place again: go round it.
        if (document.page > 0 && document.job.given_up.size() < kGivenUpPages) {
            document.job.given_up.push_back(failure);
            return start(document);
        }
        if (!document.stage.empty() && document.job.task != Task::layout && document.job.stop_before != document.stage) {
            document.job.stop_before = document.stage;
            document.job.stop_reason = failure.message;
            return start(document);
        }
        fail(document, std::move(failure));
    }

    void end(PageWorker& worker) {
        const Ending ending = worker.process->finish();
        if (worker.task) {
            if (worker.task->attempt < kAttempts) {
                retry(*worker.task);
            } else {
                Failure failure = account(ending, worker.killed_for);
                failure.page = worker.task->number % kQuestion;
                answer_page(*worker.task, {"unread", write_fields(failure_fields(failure))});
            }
        }
        page_workers_.erase(std::find_if(page_workers_.begin(), page_workers_.end(), [&](const auto& one) { return one.get() == &worker; }));
    }

    void retry(PageTask task) {
        const auto document = active_.find(task.document);
        if (document == active_.end() || document->second.pending.count(task.number) == 0) {
            --progress_.pages_waiting;
            return;  // nobody waits for it any more
        }
        ++task.attempt;
        pages_.push_front(std::move(task));
    }

    void answer_page(const PageTask& task, PageAnswer answer) {
        --progress_.pages_waiting;
        if (answer.kind == "page") {
            ++progress_.pages_recognised;
            const auto& keep = tasks_[task.document].keep_page;
            if (keep && !keep(task.number, task.size, answer.payload)) stopped_ = true;
        }
        const auto found = active_.find(task.document);
        if (found == active_.end()) return;
        Active& document = found->second;
        document.answer.recognised += answer.kind == "page" && !asks_for_figures(task.number);
        if (document.pending.erase(task.number) > 0) document.process->channel().queue({answer.kind, task.number, answer.payload, {}});
        document.recognised[task.number] = std::move(answer);
        if (document.waiting && document.pending.empty()) {
            document.waiting = false;
            document.deadline = deadline();
        }
    }

    void forget_queued_pages(std::size_t index) {
        const auto first = std::remove_if(pages_.begin(), pages_.end(), [index](const PageTask& task) { return task.document == index; });
        progress_.pages_waiting -= static_cast<int>(pages_.end() - first);
        pages_.erase(first, pages_.end());
    }

    void fail(Active& document, Failure failure) {
        document.answer.failure = std::move(failure);
        document.answer.content.clear();
        finish(document);
    }

    void finish(Active& document) {
        DocumentAnswer answer = std::move(document.answer);
        answer.seconds = std::chrono::duration<double>(Clock::now() - document.started).count();
        for (const auto& worker : page_workers_) {
            if (worker->document == answer.index && !worker->task) worker->document.reset();
        }
        active_.erase(answer.index);  // document is gone from here on
        ++progress_.documents_done;
        if (!events_.answered(std::move(answer))) stopped_ = true;
    }

    const std::vector<DocumentTask>& tasks_;
    const Limits limits_;
    const Events& events_;
    std::size_t next_ = 0;
    std::map<std::size_t, Active> active_;
    std::deque<PageTask> pages_;
    std::vector<std::unique_ptr<PageWorker>> page_workers_;
    Progress progress_;
    bool stopped_ = false;
};

}  // namespace

Ended supervise(const std::vector<DocumentTask>& tasks, const Limits& limits, const Events& events) { return Supervisor(tasks, limits, events).run(); }

}  // namespace griffier
