// SPDX-License-Identifier: GPL-3.0-or-later
// A child process for tests that kill, starve or mislead it. Arguments: MODE FOLDER KEY-HEX [ARTICLE].
//   create    makes a store with one article and prints its id
//   autosave  saves "lần 1", "lần 2", … and prints each number once the store has acknowledged it
//   open      opens, migrates what is older, says so and waits to be killed
//   repair    repairs the store; repair-starved does so under a small RLIMIT_FSIZE and prints the reason of the refusal
//   starve    autosaves ever longer texts under a small RLIMIT_FSIZE and prints the reason of the first refusal
#include "app/store/damage/StoreRepair.h"
#include "tests/store/StoreFixture.h"

#include <QCoreApplication>

#include <csignal>
#include <cstdio>

#include <sys/resource.h>

using namespace bantin;
using namespace bantin::store;
using namespace Qt::StringLiterals;

namespace {

WorkingCopy copyOf(const ArticleId &article, const QString &text, const Clock &clock)
{
    WorkingCopy copy;
    copy.article = article;
    copy.metadata.title = u"Tự lưu"_s;
    copy.xhtml = text.toUtf8();
    copy.savedAt = clock.nowUtc();
    return copy;
}

void say(const QString &line)
{
    std::printf("%s\n", qUtf8Printable(line));
    std::fflush(stdout);
}

int create(Store &store, const Clock &clock)
{
    Article article;
    article.id = ArticleId::create();
    article.title = u"Tự lưu"_s;
    article.author = AccountId::create();
    article.createdAt = clock.nowUtc();
    article.updatedAt = article.createdAt;
    if (!ArticleRepository(store).insert(article, copyOf(article.id, u"lần 0"_s, clock)))
        return 2;
    say(article.id.toString());
    return 0;
}

int autosave(Store &store, const ArticleId &article, const Clock &clock)
{
    for (int i = 1;; ++i) {
        const QString text = u"lần %1 "_s.arg(i) + u"câu văn "_s.repeated(i % 700) + u"hết"_s;
        if (!ArticleRepository(store).saveWorkingCopy(copyOf(article, text, clock)))
            return 2;
        say(QString::number(i));
    }
}

int starve(Store &store, const ArticleId &article, const Clock &clock)
{
    std::signal(SIGXFSZ, SIG_IGN);
    const rlimit limit{4'000'000, 4'000'000};
    setrlimit(RLIMIT_FSIZE, &limit);
    for (int i = 1; i < 1000; ++i) {
        // Random, or packing would make it small.
        const QString text =
            u"lần %1 "_s.arg(i) + QString::fromLatin1(crypto::randomBytes(qsizetype(i) * 8000).toBase64()) + u" hết"_s;
        const Result<void> saved = ArticleRepository(store).saveWorkingCopy(copyOf(article, text, clock));
        if (!saved) {
            say(saved.error().reason);
            return 0;
        }
        say(QString::number(i));
    }
    return 2;
}

int repair(const QDir &workspace, const SecretBytes &key, const Clock &clock, bool starved)
{
    std::signal(SIGXFSZ, SIG_IGN);
    const rlimit limit{200'000, 200'000};
    if (starved)
        setrlimit(RLIMIT_FSIZE, &limit);
    say(u"begun"_s);
    const auto repaired = StoreRepair(workspace, key, clock).run();
    say(repaired ? u"repaired"_s : repaired.error().reason);
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    if (arguments.size() < 4)
        return 1;
    const QDir workspace(arguments.at(2));
    const SecretBytes key{QByteArrayView(QByteArray::fromHex(arguments.at(3).toLatin1()))};
    const SystemClock clock;
    const QString mode = arguments.at(1);
    if (mode.startsWith(u"repair"))
        return repair(workspace, key, clock, mode == u"repair-starved");
    const auto store = mode == u"create" ? Store::create(workspace, key, clock) : Store::open(workspace, key, clock);
    if (!store) {
        say(store.error().reason);
        return 3;
    }
    if (mode == u"create")
        return create(**store, clock);
    if (mode == u"open") {
        say(u"open"_s);
        return std::getchar();
    }
    const ArticleId article = ArticleId::fromString(arguments.value(4));
    return mode == u"starve" ? starve(**store, article, clock) : autosave(**store, article, clock);
}
