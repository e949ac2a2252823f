// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/preview/PreviewModule.h"
#include "ui/preview/PreviewPane.h"

#include <QApplication>
#include <QFile>
#include <QLabel>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace bantin::ui;
using namespace Qt::StringLiterals;

/// Runs from a folder of its own, beside which no engine lies, and then a file that only looks like one.
class TestPreviewMissing : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void cleanup() { QFile::remove(engine()); }
    void saysThatTheEngineIsMissing_data()
    {
        QTest::addColumn<bool>("broken");
        QTest::newRow("no file") << false;
        QTest::newRow("a file that does not load") << true;
    }
    void saysThatTheEngineIsMissing();

private:
    static QString engine() { return QCoreApplication::applicationDirPath() + u"/bantin_preview_engine.so"_s; }
};

void TestPreviewMissing::saysThatTheEngineIsMissing()
{
    QFETCH(bool, broken);
    if (broken) {
        QFile file(engine());
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("no library") > 0);
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"the preview's engine does not load"_s));
    } else {
        QVERIFY(!QFile::exists(engine()));
    }
    PreviewPane pane;
    pane.resize(500, 400);
    pane.show();
    QSignalSpy shown(&pane, &PreviewPane::pageShown);
    pane.showPage({"<!DOCTYPE html><p>x</p>", {}});
    const auto *message = pane.findChild<QLabel *>(u"preview.message"_s);
    QVERIFY(message->isVisible());
    QVERIFY2(message->text().contains(u"engine is missing"_s) && message->text().contains(u"install"_s),
             qPrintable(message->text()));
    // All of the sentence is to be seen.
    QVERIFY(message->height() >= message->heightForWidth(message->width()));
    QVERIFY(!pane.findChild<QWidget *>(u"preview.view"_s));
    // Whoever tries again is told again, and nothing else happens.
    pane.discard();
    pane.showPage({"<!DOCTYPE html><p>y</p>", {}});
    QVERIFY(message->isVisible());
    QVERIFY(shown.isEmpty());
}

QTEST_MAIN(TestPreviewMissing)
#include "test_preview_missing.moc"
