// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/WritingSettings.h"
#include "tests/workflow/DeskFixture.h"

#include <QDirIterator>
#include <QTest>

#include <memory>

using namespace bantin;
using namespace bantin::workflow;
using namespace Qt::StringLiterals;
using content::TonePlacement;

/// One workspace for all: unlocking is slow on purpose.
class TestWriting : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_desk = std::make_unique<DeskFixture>(); }

    void beginsWithTheNewPlacementAndNoWords()
    {
        m_contributor = &m_desk->as(DeskFixture::contributor);
        const auto settings = writingSettings(*m_contributor);
        QVERIFY(settings.ok());
        QVERIFY(*settings == WritingSettings());
        QVERIFY(settings->placement == TonePlacement::OnLastVowel);
    }

    void takesWordsFromAnybody()
    {
        QCOMPARE(reasonOf(addUnitWord(*m_contributor, u"Bửuh"_s)), QString());
        QCOMPARE(reasonOf(addUnitWord(*m_contributor, u"zzađăm"_s.normalized(QString::NormalizationForm_D))),
                 QString());
        QCOMPARE(reasonOf(addUnitWord(*m_contributor, u"bửuh"_s)), QString());
        for (const QString &wrong : {u""_s, u"hai từ"_s, u"a\nb"_s, u"x1"_s, QString(longestUnitWord + 1, u'a')})
            QCOMPARE(reasonOf(addUnitWord(*m_contributor, wrong)), u"unit-word-invalid"_s);
        QCOMPARE(writingSettings(*m_contributor)->unitWords, (QStringList{u"bửuh"_s, u"zzađăm"_s}));
    }

    void leavesThePlacementToEditors()
    {
        QCOMPARE(reasonOf(setTonePlacement(*m_contributor, TonePlacement::OnFirstVowel)), u"role-forbids"_s);
        QVERIFY(writingSettings(*m_contributor)->placement == TonePlacement::OnLastVowel);
        QCOMPARE(reasonOf(setZoom(*m_contributor, 150)), QString());
        QCOMPARE(writingSettings(*m_contributor)->zoomPercent, 150);
    }

    void keepsWhatIsTheUnitsForAllAndTheTextSizeForEach()
    {
        m_contributor = nullptr;
        Session &editor = m_desk->as(DeskFixture::editor);
        QCOMPARE(writingSettings(editor)->zoomPercent, 100);
        QCOMPARE(reasonOf(setTonePlacement(editor, TonePlacement::OnFirstVowel)), QString());
        QCOMPARE(reasonOf(setZoom(editor, 80)), QString());
        const auto settings = writingSettings(m_desk->as(DeskFixture::contributor));
        QCOMPARE(settings->unitWords, (QStringList{u"bửuh"_s, u"zzađăm"_s}));
        QVERIFY(settings->placement == TonePlacement::OnFirstVowel);
        QCOMPARE(settings->zoomPercent, 150);
    }

    void hasNoWordInTheClearOnDisk()
    {
        m_desk->leave();
        int files = 0;
        QDirIterator all(m_desk->directory().path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (all.hasNext()) {
            QFile file(all.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArray bytes = file.readAll();
            QVERIFY2(!bytes.contains(u"zzađăm"_s.toUtf8()), qPrintable(file.fileName()));
            ++files;
        }
        QVERIFY(files >= 2);
        qInfo("%d files of the workspace, none with the word", files);
    }

private:
    std::unique_ptr<DeskFixture> m_desk;
    Session *m_contributor = nullptr;
};

QTEST_GUILESS_MAIN(TestWriting)
#include "test_writing.moc"
