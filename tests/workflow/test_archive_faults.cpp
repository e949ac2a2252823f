// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/registers/RegisterCatalogue.h"
#include "app/workflow/ExportArchive.h"
#include "app/workflow/WriteRegister.h"
#include "resources/Resources.h"
#include "tests/store/DiskComplaint.h"
#include "tests/support/Expect.h"
#include "tests/support/ScratchFolder.h"
#include "tests/support/TestScale.h"
#include "tests/workflow/DeskFixture.h"

#include <QDirIterator>
#include <QTest>

using namespace bantin;
using namespace bantin::testing;
using namespace bantin::workflow;
using namespace Qt::StringLiterals;

using Failure = FaultyDisk::Failure;
using Mode = FaultyDisk::Mode;
using Span = FaultyDisk::Span;

namespace {

QMap<QString, QByteArray> contentsOf(const QString &folder)
{
    QMap<QString, QByteArray> contents;
    QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (!file.open(QIODevice::ReadOnly))
            qFatal("cannot read %ls", qUtf16Printable(file.fileName()));
        contents.insert(QDir(folder).relativeFilePath(file.fileName()), file.readAll());
    }
    return contents;
}

} // namespace

/// Archives with registers and their files on a failing or full disk: whole, or not there.
class TestArchiveFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void anArchiveIsWholeOrNotThere();
    void whatIsTakenOutIsWholeOrNotThere();

private:
    using Attempt = std::function<Result<ArchiveSummary>(const QString &target)>;
    using Judge = std::function<QString(const QString &target)>; ///< what a finished target lacks, or ""
    void sweep(int usualStride, const Attempt &attempt, const Judge &judge);
    Session &session() { return m_desk->as(DeskFixture::clerk); }

    std::unique_ptr<DeskFixture> m_desk;
    ScratchFolder m_stick;
    const QByteArray m_minutes = "%PDF-1.4\n%bien ban hop thon\n%%EOF\n";
};

void TestArchiveFaults::initTestCase()
{
    m_desk = std::make_unique<DeskFixture>();
    m_desk->approved();
    const auto registers = expect(RegisterCatalogue::parse(resources::registerForms()));
    const RegisterFile file = expect(keepRegisterFile(session(), m_minutes, u"Biên bản.pdf"_s));
    const RegisterEntry::Values values{{u"what"_s, u"Tin họp thôn"_s}, {u"kind"_s, u"news"_s},
                                       {u"from"_s, u"Thôn 3"_s},       {u"came-on"_s, u"2026-11-20"_s},
                                       {u"channel"_s, u"paper"_s},     {u"handled"_s, u"filed"_s},
                                       {u"file"_s, file.toString()}};
    expect(writeRegister(session(), *registers.find(u"intake"), {.values = values}));
}

void TestArchiveFaults::sweep(int usualStride, const Attempt &attempt, const Judge &judge)
{
    const QDir stick(m_stick.path());
    FaultyDisk disk(stick.path());
    int faults = 0;
    for (const Mode mode : {Mode{Failure::IoError, Span::Once}, Mode{Failure::NoSpace, Span::FromThenOn}}) {
        int fired = 1;
        for (int call = 1; fired > 0; call += strideOf(usualStride)) {
            const QString target = stick.filePath(u"đĩa-%1-%2"_s.arg(int(mode.failure)).arg(call));
            disk.failAt(call, mode);
            const auto done = attempt(target);
            fired = disk.heal();
            faults += fired > 0 ? 1 : 0;
            QString complaint = complaintAbout(done, mode.failure);
            if (complaint.isEmpty() && !done && QFile::exists(target))
                complaint = u"failed and left it there"_s;
            if (complaint.isEmpty() && !done && mode.failure == Failure::NoSpace && !stick.isEmpty())
                complaint =
                    u"left on a full disk: "_s + stick.entryList(QDir::AllEntries | QDir::NoDotAndDotDot).join(u' ');
            if (complaint.isEmpty() && done)
                complaint = judge(target);
            QVERIFY2(complaint.isEmpty(), qPrintable(u"call %1 (%2): "_s.arg(call).arg(disk.firstFault()) + complaint));
            for (const QString &left : stick.entryList(QDir::AllEntries | QDir::NoDotAndDotDot))
                QVERIFY(QDir(stick.filePath(left)).removeRecursively());
        }
    }
    QVERIFY(faults > 0);
    qInfo("%d faults of the disk, each told by a sentence", faults);
}

void TestArchiveFaults::anArchiveIsWholeOrNotThere()
{
    sweep(
        5, [this](const QString &target) { return exportArchive(session(), target); },
        [](const QString &target) { return reasonOf(checkArchive(target)); });
}

void TestArchiveFaults::whatIsTakenOutIsWholeOrNotThere()
{
    QTemporaryDir other;
    const QString archive = other.filePath(u"lưu trữ"_s);
    const QString sound = other.filePath(u"đủ"_s);
    expect(exportArchive(session(), archive));
    const Credential clerk(AccountPassphrase{QString(DeskFixture::clerk), DeskFixture::passphrase()});
    expect(extractArchive(archive, clerk, sound));
    const auto reference = contentsOf(sound);
    QVERIFY(reference.values().contains(m_minutes));
    sweep(
        9, [&](const QString &target) { return extractArchive(archive, clerk, target); },
        [&](const QString &target) {
            return contentsOf(target) == reference ? QString() : u"other files than without a fault"_s;
        });
}

QTEST_GUILESS_MAIN(TestArchiveFaults)
#include "test_archive_faults.moc"
