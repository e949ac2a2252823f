// SPDX-License-Identifier: GPL-3.0-or-later
// One store of made-up articles, filled and measured; prints one line of JSON. Built twice, from the same sources: over the
// real store, and over one whose files have no key (tests/bench/PlainFileKey.cpp), which is the yardstick for what
// encryption costs. bench_store runs both. Arguments: FOLDER ARTICLES.
#include "app/store/ArticleList.h"
#include "app/store/ArticleRepository.h"
#include "app/store/RevisionRepository.h"
#include "app/store/SearchIndex.h"
#include "app/store/SearchableText.h"
#include "app/store/Store.h"
#include "app/store/Transaction.h"
#include "app/crypto/Digest.h"
#include "tests/bench/VietnameseText.h"

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

constexpr int articlesACommit = 500;
constexpr int revisionsOfATenth = 5;

void check(bool succeeded, const char *what)
{
    if (!succeeded)
        qFatal("benchmark broken: %s", what);
}

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
    check(fd >= 0 && ::fdatasync(fd) == 0 && ::posix_fadvise(fd, 0, 0, POSIX_FADV_DONTNEED) == 0, "evict");
    ::close(fd);
}

class Bench
{
public:
    Bench(const QString &folder, int articles)
        : m_workspace(folder)
        , m_articles(articles)
        , m_people({AccountId::create(), AccountId::create(), AccountId::create(), AccountId::create()})
    {
        auto created = Store::create(m_workspace, m_key, m_clock);
        check(created.ok(), "create");
        m_store = *std::move(created);
    }

    QJsonObject run()
    {
        QElapsedTimer timer;
        timer.start();
        fill();
        QJsonObject results{{u"fill_s"_s, double(timer.elapsed()) / 1000}};
        results.insert(u"size_ratio"_s, sizeRatio());
        results.insert(u"open_100_rows_cold_ms"_s, coldOpen());
        results.insert(u"search_two_words_p95_ms"_s, search());
        results.insert(u"search_per_key_p95_ms"_s, searchAsTyped());
        results.insert(u"snapshot_3000_words_p95_ms"_s, snapshot());
        return results;
    }

private:
    void fill()
    {
        for (int begin = 0; begin < m_articles; begin += articlesACommit) {
            auto transaction = Transaction::begin(m_store->content());
            check(transaction.ok(), "begin");
            for (int i = begin; i < std::min(begin + articlesACommit, m_articles); ++i)
                add(i);
            check(transaction->commit().ok(), "commit");
        }
    }

    void add(int i)
    {
        const AccountId author = m_people.at(i % m_people.size());
        Article article;
        article.id = ArticleId::create();
        article.stage = allStages().at(i % allStages().size());
        article.author = author;
        article.authorName = u"Cộng tác viên thôn %1"_s.arg(i % m_people.size());
        article.createdAt = m_start.addSecs(i * 600);
        article.updatedAt = article.createdAt;
        WorkingCopy copy = copyOf(article.id, m_text.article(m_text.usualLength()));
        copy.authors = {author};
        copy.savedAt = article.createdAt;
        article.title = copy.metadata.title;
        article.category = copy.metadata.category;
        check(ArticleRepository(*m_store).insert(article, copy).ok(), "article");
        if (i % 10 == 0)
            addRevisions(article, copy);
    }

    /// Five revisions, each with a paragraph more; the last is what the draft says.
    void addRevisions(const Article &article, WorkingCopy copy)
    {
        for (int number = 1; number <= revisionsOfATenth; ++number) {
            copy.xhtml = m_text.article(m_text.usualLength());
            const Revision revision{RevisionId::create(), article.id, number, copy.authors,
                                    copy.metadata,        copy.xhtml, {},     article.createdAt};
            check(RevisionRepository(*m_store).insert(revision).ok(), "revision");
            m_plainBytes += searchableText(copy.xhtml).body.toUtf8().size();
        }
        copy.changedSinceRevision = false;
        check(ArticleRepository(*m_store).saveWorkingCopy(copy).ok(), "draft of a revision");
    }

    WorkingCopy copyOf(const ArticleId &article, const QByteArray &xhtml)
    {
        WorkingCopy copy;
        copy.article = article;
        copy.metadata.title = m_text.title();
        copy.metadata.sapo = m_text.title() + u". "_s + m_text.title();
        copy.metadata.category = u"tin-tuc-su-kien"_s;
        copy.metadata.writer = u"Cộng tác viên"_s;
        copy.metadata.source = u"Văn phòng UBND xã"_s;
        copy.xhtml = xhtml;
        copy.savedAt = m_clock.nowUtc();
        m_plainBytes += (copy.metadata.title + copy.metadata.sapo + searchableText(xhtml).body).toUtf8().size();
        return copy;
    }

    double sizeRatio()
    {
        m_store.reset();
        const qint64 size = QFileInfo(m_workspace.filePath(u"content.db"_s)).size();
        return double(size) / double(m_plainBytes);
    }

    void reopen()
    {
        m_store.reset();
        auto opened = Store::open(m_workspace, m_key, m_clock);
        check(opened.ok(), "open");
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
            check(ArticleList(*m_store).page({})->size() == std::min(100, m_articles), "list");
            times.append(timer.nsecsElapsed());
        }
        std::ranges::sort(times);
        return double(times.last()) / 1e6;
    }

    double search()
    {
        VietnameseText queries(7);
        return p95(200, [&](int) { check(SearchIndex(*m_store).search(queries.query()).ok(), "search"); });
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
        return p95(int(keys.size()), [&](int i) { check(SearchIndex(*m_store).search(keys.at(i)).ok(), "as typed"); });
    }

    double snapshot()
    {
        const ArticleId id = ArticleList(*m_store).page({.limit = 1})->first().id;
        ArticleRepository repository(*m_store);
        QList<WorkingCopy> copies;
        for (int i = 0; i < 100; ++i)
            copies.append(copyOf(id, m_text.article(3000)));
        return p95(int(copies.size()), [&](int i) { check(repository.saveWorkingCopy(copies.at(i)).ok(), "save"); });
    }

    QDir m_workspace;
    int m_articles;
    QList<AccountId> m_people;
    SecretBytes m_key = crypto::randomSecret(32);
    SystemClock m_clock;
    VietnameseText m_text{20261122};
    QDateTime m_start = QDateTime::fromString(u"2024-01-01T00:00:00Z"_s, Qt::ISODate);
    std::unique_ptr<Store> m_store;
    qint64 m_plainBytes = 0;
};

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    check(arguments.size() == 3, "arguments: FOLDER ARTICLES");
    const QJsonObject results = Bench(arguments.at(1), arguments.at(2).toInt()).run();
    std::printf("%s\n", QJsonDocument(results).toJson(QJsonDocument::Compact).constData());
    return 0;
}
