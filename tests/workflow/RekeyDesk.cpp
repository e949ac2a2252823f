// SPDX-License-Identifier: GPL-3.0-or-later
// A child process for the kill test of re-keying. Arguments: FOLDER ACCOUNT KEYRING-SECRET-HEX.
// Opens the workspace by the keyring's secret, then writes an article and re-keys in turn, and prints each article's id and
// each epoch once they were acknowledged.
#include "app/workflow/ImportArticle.h"
#include "app/workflow/RekeyWorkspace.h"
#include "app/workflow/UnlockWorkspace.h"
#include "resources/Resources.h"
#include "tests/workflow/DeskFixture.h"

#include <QCoreApplication>

#include <cstdio>

using namespace bantin;
using namespace bantin::workflow;
using namespace Qt::StringLiterals;

namespace {

void say(const QString &line)
{
    std::printf("%s\n", qUtf8Printable(line));
    std::fflush(stdout);
}

int fail(const Error &error)
{
    say(u"failed "_s + error.reason + u' ' + error.detail);
    return 2;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    const auto regulations = RegulationCatalogue::parse(resources::regulationProfiles());
    const SecretBytes secret{QByteArrayView(QByteArray::fromHex(arguments.value(3).toLatin1()))};
    const SystemClock clock;
    auto opened = unlockWithKeyring(QDir(arguments.value(1)), arguments.value(2), secret, *regulations, clock);
    if (!opened)
        return fail(opened.error());
    Session &session = *opened;
    for (;;) {
        const auto article = createArticle(session, DeskFixture::document());
        if (!article)
            return fail(article.error());
        say(u"article "_s + article->id.toString());
        const auto rekeyed = rekeyWorkspace(session, Unreachable::Refuse);
        if (!rekeyed)
            return fail(rekeyed.error());
        say(u"epoch %1"_s.arg(session.keyEpoch));
    }
}
