// SPDX-License-Identifier: GPL-3.0-or-later
// One store of made-up articles, filled and measured; prints one line of JSON. Built twice, from the same sources: over the
// real store, and over one whose files have no key (tests/bench/PlainFileKey.cpp), which is the yardstick for what
// encryption costs. bench_store runs both. Arguments: FOLDER ARTICLES.
#include "app/store/ArticleList.h"
#include "app/crypto/Digest.h"
#include "app/store/JournalRepository.h"
#include "app/store/RecordCoding.h"
#include "app/store/SearchIndex.h"
#include "app/store/Store.h"
#include "app/store/Transaction.h"
#include "tests/bench/ArticleFiller.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cstdio>
#include <functional>

#include <fcntl.h>
#include <unistd.h>

using namespace bantin;
using namespace bantin::store;
using namespace Qt::StringLiterals;

namespace {

constexpr int longArticle = 3000; ///< words

/// The 95th percentile of `count` runs, in milliseconds.
double p95(int count, const std::function<void(int)> &run)
{
    QList<qint64> times;
    for (int i = 0; i < count; ++i) {
        QElapsedTimer timer;
        timer.start();
        run(i);
        times.append(timer.nsecsElapsed());
    }
    std::ranges::sort(times);
    return double(times.at(times.size() * 95 / 100)) / 1e6;
}

/// The file's pages leave the system's cache, as after a cold start.
void evict(const QString &path)
{
    const int fd = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC);
    benchCheck(fd >= 0 && ::fdatasync(fd) == 0 && ::posix_fadvise(fd, 0, 0, POSIX_FADV_DONTNEED) == 0, "evict");
    ::close(fd);
}

class Bench
{
public:
    Bench(const QString &folder, int articles)
        : m_workspace(folder)
        , m_articles(articles)
    {
        auto created = Store::create(m_workspace, m_key, m_clock);
        benchCheck(created.ok(), "create");
        m_store = *std::move(created);
    }

    QJsonObject run()
    {
        QElapsedTimer timer;
        timer.start();
        m_filler.fill(*m_store, m_articles);
        QJsonObject results{{u"fill_s"_s, double(timer.elapsed()) / 1000}};
        results.insert(u"size_ratio"_s, sizeRatio());
        results.insert(u"open_100_rows_cold_ms"_s, coldOpen());
        results.insert(u"search_two_words_p95_ms"_s, search());
        results.insert(u"search_per_key_p95_ms"_s, searchAsTyped());
        results.insert(u"snapshot_3000_words_p95_ms"_s, snapshot());
        results.insert(u"journal_p95_ms"_s, journal());
        return results;
    }

private:
    double sizeRatio()
    {
        m_store.reset();
        const qint64 size = QFileInfo(m_workspace.filePath(u"content.db"_s)).size();
        return double(size) / double(m_filler.plainBytes());
    }

    void reopen()
    {
        m_store.reset();
        auto opened = Store::open(m_workspace, m_key, m_clock);
        benchCheck(opened.ok(), "open");
        m_store = *std::move(opened);
    }

    double coldOpen()
    {
        QList<qint64> times;
        for (int i = 0; i < 10; ++i) {
            m_store.reset();
            for (const QString &name : {u"content.db"_s, u"assets.db"_s})
                evict(m_workspace.filePath(name));
            QElapsedTimer timer;
            timer.start();
            reopen();
            benchCheck(ArticleList(*m_store).page({})->size() == std::min(100, m_articles), "list");
            times.append(timer.nsecsElapsed());
        }
        std::ranges::sort(times);
        return double(times.last()) / 1e6;
    }

    double search()
    {
        VietnameseText queries(7);
        return p95(200, [&](int) { benchCheck(SearchIndex(*m_store).search(queries.query()).ok(), "search"); });
    }

    double searchAsTyped()
    {
        VietnameseText queries(11);
        QStringList keys;
        for (int i = 0; i < 40; ++i) {
            const QString query = queries.query();
            for (qsizetype length = 1; length <= query.size(); ++length)
                keys.append(query.first(length));
        }
        return p95(int(keys.size()),
                   [&](int i) { benchCheck(SearchIndex(*m_store).search(keys.at(i)).ok(), "as typed"); });
    }

    double snapshot()
    {
        const ArticleId id = ArticleList(*m_store).page({.limit = 1})->first().id;
        ArticleRepository repository(*m_store);
        QList<WorkingCopy> copies;
        for (int i = 0; i < 100; ++i)
            copies.append(m_filler.draft(id, longArticle));
        return p95(int(copies.size()),
                   [&](int i) { benchCheck(repository.saveWorkingCopy(copies.at(i)).ok(), "save"); });
    }

    /// Ten letters more in a long article, as the desk journals them.
    double journal()
    {
        const ArticleId id = ArticleList(*m_store).page({.limit = 1})->first().id;
        const WorkingCopy draft = m_filler.draft(id, longArticle);
        benchCheck(ArticleRepository(*m_store).saveWorkingCopy(draft).ok(), "save");
        DraftText text{encodeMetadata(draft.metadata), draft.xhtml};
        const qsizetype middle = text.xhtml.indexOf("</p>", text.xhtml.size() / 2);
        return p95(100, [&](int) {
            text.xhtml.insert(middle, " them chu.");
            benchCheck(append(draft, text).ok(), "journal");
        });
    }

    Result<void> append(const WorkingCopy &draft, const DraftText &text)
    {
        auto transaction = Transaction::begin(m_store->content());
        JournalRepository repository(*m_store);
        const auto before = repository.replay(draft);
        benchCheck(transaction.ok() && before.ok(), "replay");
        const auto appended = repository.append(*before, text, AccountId::create(), m_clock.nowUtc());
        return appended ? transaction->commit() : appended;
    }

    QDir m_workspace;
    int m_articles;
    SecretBytes m_key = crypto::randomSecret(32);
    SystemClock m_clock;
    std::unique_ptr<Store> m_store;
    ArticleFiller m_filler;
};

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    benchCheck(arguments.size() == 3, "arguments: FOLDER ARTICLES");
    const QJsonObject results = Bench(arguments.at(1), arguments.at(2).toInt()).run();
    std::printf("%s\n", QJsonDocument(results).toJson(QJsonDocument::Compact).constData());
    return 0;
}
