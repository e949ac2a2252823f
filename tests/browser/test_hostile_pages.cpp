// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/browser/ScriptHunt.h"
#include "tests/support/HostileHtml.h"
#include "ui/preview/PreviewModule.h"

#include <QApplication>
#include <QTest>

using namespace bantin::testing;

namespace {

/// Every so-manyth, so that the everyday run stays short; oracle_hostile takes all.
QList<QByteArray> sample(const QList<QByteArray> &all, qsizetype most)
{
    QList<QByteArray> some;
    const qsizetype step = std::max<qsizetype>(1, all.size() / most);
    for (qsizetype i = 0; i < all.size(); i += step)
        some.append(all.at(i));
    return some;
}

constexpr qsizetype pageful = 10;

void report(const char *what, const ScriptHunt::Count &count)
{
    qInfo("%-28s %5d loaded, %5d scripts ran, %5d requests, %5d markers", what, count.loaded, count.scripts,
          count.requests, count.markers);
}

} // namespace

/// Hostile markup in a real browser engine, scripts on, without a content policy.
class TestHostilePages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void runsNothingThatCameThroughTheImporters()
    {
        ScriptHunt hunt;
        const QList<QByteArray> payloads = ownHostileHtml() + sample(generatedHostileHtml(), 60)
                                           + sample(domPurifyHtml(), 60) + sample(html5libHtml(), 30);
        for (qsizetype i = 0; i < payloads.size(); i += pageful)
            hunt.loadImported(payloads.sliced(i, std::min(pageful, payloads.size() - i)));
        qInfo("%lld payloads, %d imports", qlonglong(payloads.size()), hunt.imports());
        report("imported, as pages", hunt.pages());
        report("imported, by innerHTML", hunt.mutated());
        QVERIFY2(hunt.pages().isClean(), qPrintable(hunt.pages().culprits.join(u'\n')));
        QVERIFY2(hunt.mutated().isClean(), qPrintable(hunt.mutated().culprits.join(u'\n')));
        QVERIFY(hunt.imports() >= payloads.size());
    }

    void countsWhatRunsWithoutThem()
    {
        ScriptHunt hunt;
        for (const QByteArray &payload : sample(ownHostileHtml(), 15))
            hunt.loadRaw(payload);
        report("as it came", hunt.raw());
        QVERIFY(hunt.raw().scripts >= 4);
        QVERIFY(hunt.raw().requests >= 2);
        QVERIFY(hunt.raw().markers >= 6);
    }
};

int main(int argc, char **argv)
{
    bantin::ui::preparePreview();
    TestBrowser::prepare();
    const QApplication application(argc, argv);
    TestHostilePages test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_hostile_pages.moc"
