// SPDX-License-Identifier: GPL-3.0-or-later
// What hostile markup does in a real browser engine, scripts on and no content policy: as it came, and as the importers leave
// it. Prints a table; 1 when anything of the latter ran. Needs a display:
//   packaging/dev/session.sh oracle_hostile [--each-nth N]
#include "tests/browser/ScriptHunt.h"
#include "tests/support/HostileHtml.h"
#include "ui/preview/PreviewModule.h"

#include <QApplication>

#include <cstdio>

using namespace bantin::testing;
using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostOfAPage = 10;

void print(const char *collection, const char *form, const ScriptHunt::Count &count)
{
    std::printf("%-10s %-14s %8d %8d %8d %9d %8d\n", collection, form, count.loaded, count.stuck, count.scripts,
                count.requests, count.markers);
}

bool examine(const char *collection, const QList<QByteArray> &payloads, int step)
{
    ScriptHunt hunt;
    QList<QByteArray> pageful;
    for (qsizetype i = 0; i < payloads.size(); i += step) {
        hunt.loadRaw(payloads.at(i));
        pageful.append(payloads.at(i));
        if (pageful.size() == mostOfAPage || i + step >= payloads.size())
            hunt.loadImported(std::exchange(pageful, {}));
    }
    std::printf("%s: %lld texts, %d imports\n", collection, qlonglong((payloads.size() + step - 1) / step),
                hunt.imports());
    print(collection, "as it came", hunt.raw());
    print(collection, "imported", hunt.pages());
    print(collection, "by innerHTML", hunt.mutated());
    for (const QString &culprit : hunt.pages().culprits + hunt.mutated().culprits)
        std::printf("    %s\n", qPrintable(culprit));
    std::fflush(stdout);
    return hunt.pages().isClean() && hunt.mutated().isClean();
}

} // namespace

int main(int argc, char **argv)
{
    bantin::ui::preparePreview();
    TestBrowser::prepare();
    const QApplication application(argc, argv);
    const QStringList arguments = QApplication::arguments();
    const qsizetype at = arguments.indexOf(u"--each-nth"_s);
    const int step = at > 0 ? std::max(1, arguments.value(at + 1).toInt()) : 1;
    std::printf("%-10s %-14s %8s %8s %8s %9s %8s\n", "", "", "loaded", "stuck", "scripts", "requests", "markers");
    bool clean = examine("own", ownHostileHtml(), step);
    clean = examine("generated", generatedHostileHtml(), step) && clean;
    clean = examine("DOMPurify", domPurifyHtml(), step) && clean;
    clean = examine("html5lib", html5libHtml(), step) && clean;
    return clean ? 0 : 1;
}
