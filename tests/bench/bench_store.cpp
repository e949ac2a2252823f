// SPDX-License-Identifier: GPL-3.0-or-later
// Prints how long the store takes for what people wait for; --json for machines. The plain SQLite file is the yardstick
// for the price of encryption: the same library without a key, the same schema and statements.
#include "app/store/SearchIndex.h"
#include "app/store/SearchText.h"
#include "tests/store/StoreFixture.h"

#include <sqlite3.h>

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cstdio>
#include <functional>

using namespace bantin;
using namespace bantin::store;
using namespace Qt::StringLiterals;

namespace {

constexpr int saves = 200;
constexpr int articles = 2000;

QString prose(int words, int seed)
{
    static const QStringList vocabulary =
        u"xã đường liên thôn thông báo khuyến nông tiêm chủng lễ hội thủy lợi người dân"
        " trường học đại biểu hội đồng nhân dân nghị quyết"_s.split(u' ');
    QStringList text;
    for (int i = 0; i < words; ++i)
        text.append(vocabulary.at((i * 31 + seed * 17 + i / 7) % vocabulary.size()));
    return text.join(u' ');
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

void check(bool succeeded, const char *what)
{
    if (!succeeded)
        qFatal("benchmark broken: %s", what);
}

double keyedAutosave()
{
    StoreFixture fixture;
    const ArticleId id = fixture.addArticle(u"Đo"_s, {});
    ArticleRepository repository(*fixture.store);
    return p95(saves, [&](int i) {
        check(repository.saveWorkingCopy(fixture.workingCopy(id, u"Đo"_s, prose(3000, i))).ok(), "autosave");
    });
}

double plainAutosave()
{
    const QTemporaryDir folder;
    sqlite3 *db = nullptr;
    check(sqlite3_open(folder.filePath(u"plain.db"_s).toUtf8().constData(), &db) == SQLITE_OK, "plain file");
    const auto run = [db](const QByteArray &sql) {
        check(sqlite3_exec(db, sql.constData(), nullptr, nullptr, nullptr) == SQLITE_OK, sqlite3_errmsg(db));
    };
    QFile schema(u":/migrations/content/0001.sql"_s);
    check(schema.open(QIODevice::ReadOnly), "migrations");
    run("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA temp_store = MEMORY; PRAGMA secure_delete = ON");
    run(schema.readAll());
    run("INSERT INTO articles VALUES (1, 'a', 'draft', '', '', '', '', 0, 0, '', '', 0, 0)");
    const double result = p95(saves, [&](int i) {
        const QByteArray text = prose(3000, i).toUtf8();
        run("BEGIN IMMEDIATE; UPDATE articles SET title = 'Đo', updated_at = 1 WHERE id = 'a';"
            "INSERT INTO working_copies VALUES ('a', x'00', CAST('"
            + text + "' AS BLOB), '" + text
            + "', 1, 1) ON CONFLICT (article) DO UPDATE SET xhtml = excluded.xhtml, plain_text = excluded.plain_text;"
              "DELETE FROM working_copy_authors WHERE article = 'a'; INSERT INTO working_copy_authors VALUES ('a', 0, "
              "'b');"
              "INSERT OR REPLACE INTO search (rowid, title, sapo, body) VALUES (1, 'do', '', '"
            + foldForSearch(QString::fromUtf8(text)).toUtf8() + "'); COMMIT");
    });
    sqlite3_close(db);
    return result;
}

QJsonObject searchAndOpen()
{
    StoreFixture fixture;
    for (int i = 0; i < articles; ++i)
        check(fixture.addArticle(u"Bài %1"_s.arg(i), prose(300, i)).isValid(), "article");
    const QStringList queries{u"duong lien thon"_s, u"tiêm chu"_s, u"\"nghị quyết\""_s, u"bai 1999"_s};
    const double search = p95(
        100, [&](int i) { check(SearchIndex(*fixture.store).search(queries.at(i % queries.size())).ok(), "search"); });
    const double open = p95(20, [&](int) { check(fixture.reopen().ok(), "open"); });
    return {{u"search_p95_ms"_s, search}, {u"open_p95_ms"_s, open}};
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    QJsonObject results = searchAndOpen();
    results.insert(u"autosave_3000_words_p95_ms"_s, keyedAutosave());
    results.insert(u"autosave_3000_words_plain_p95_ms"_s, plainAutosave());
    if (application.arguments().contains(u"--json"_s)) {
        std::printf("%s\n", QJsonDocument(results).toJson(QJsonDocument::Compact).constData());
        return 0;
    }
    for (auto result = results.constBegin(); result != results.constEnd(); ++result)
        std::printf("%-36s %8.2f\n", qPrintable(result.key()), result.value().toDouble());
    return 0;
}
