// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/package/PackageFixture.h"
#include "tests/portal/PortalProcess.h"
#include "tests/sync/DeliveryBench.h"
#include "tests/sync/KillSweep.h"
#include "tests/sync/RelayDesk.h"

#include <QDirIterator>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace bantin;
using namespace bantin::sync;
using namespace bantin::test;
using bantin::package::PackageFixture;

/// A hand-over crosses although one of the three, sender, portal and recipient, dies at its first step, its second, and so on until a run
/// has no kill. It arrives as it was sent, and nothing of it stays at the portal.
class RelayKillTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QVERIFY2(QFile::exists(KillSweep::library()), qPrintable(KillSweep::library())); }

    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_sender = personIn(u"sender"_s, m_unit.contributor);
        m_recipient = personIn(u"recipient"_s, m_unit.editor);
        QDir(m_folder->path()).mkpath(u"portal"_s);
        m_portal = std::make_unique<PortalProcess>(m_folder->filePath(u"portal"_s));
        QVERIFY(m_portal->start());
        QVERIFY(m_portal->addUnit(m_folder->filePath(u"sender/unit.pem"_s)));
    }
    void cleanup() { m_portal.reset(); }

    void theSenderGoesOnFromEveryStep()
    {
        sweep(u"desk-1"_s, [this](const QProcessEnvironment &killed) {
            const bool wasKilled = run(u"send"_s, killed) != 0;
            if (wasKilled)
                m_isFine = run(u"send"_s, {}) == 0;
            m_isFine = m_isFine && run(u"receive"_s, {}) == 0;
            return wasKilled;
        });
    }

    void theRecipientGoesOnFromEveryStep()
    {
        sweep(u"desk-2"_s, [this](const QProcessEnvironment &killed) {
            m_isFine = run(u"send"_s, {}) == 0;
            const bool wasKilled = run(u"receive"_s, killed) != 0;
            if (wasKilled)
                m_isFine = m_isFine && run(u"receive"_s, {}) == 0;
            return wasKilled;
        });
    }

    void thePortalGoesOnFromEveryStep()
    {
        sweep(u"portal"_s, [this](const QProcessEnvironment &killed) {
            m_portal->kill();
            m_portal->setEnvironment(killed);
            bool wasKilled = !m_portal->start();
            m_portal->setEnvironment(QProcessEnvironment::systemEnvironment());
            m_isFine = !wasKilled || m_portal->start();
            for (const QString &what : {u"send"_s, u"receive"_s}) {
                const auto desk = beginProgram(u"bantin_relay_agent"_s, deskOf(what), {});
                while (!desk->waitForFinished(20)) {
                    if (!m_portal->hasDied())
                        continue;
                    wasKilled = true;
                    m_portal->kill();
                    m_isFine = m_isFine && m_portal->start();
                }
                m_isFine = m_isFine && desk->exitCode() == 0;
            }
            return wasKilled;
        });
    }

private:
    QString personIn(const QString &name, const PackageFixture::Member &member) const
    {
        QDir(m_folder->path()).mkpath(name);
        const QDir folder(m_folder->filePath(name));
        RelayPerson{m_unit.authority.certificate(), member.certificate, member.key}.save(folder);
        return folder.path();
    }

    QStringList deskOf(const QString &what) const
    {
        const bool sends = what == "send"_L1;
        return {what, m_folder->filePath(sends ? u"desk-1"_s : u"desk-2"_s), sends ? m_sender : m_recipient,
                m_portal->address()};
    }
    int run(const QString &what, const QProcessEnvironment &environment) const
    {
        return runProgram(u"bantin_relay_agent"_s, deskOf(what), environment);
    }

    template<typename Cross>
    void sweep(const QString &victim, Cross cross)
    {
        KillSweep sweep(3);
        while (sweep.next()) {
            const int step = sweep.step();
            const QByteArray sealed = DeliveryBench::randomPackage(150'000, quint32(step));
            for (const QString &name : {u"desk-1"_s, u"desk-2"_s}) {
                QDir(m_folder->filePath(name)).removeRecursively();
                QDir(m_folder->path()).mkpath(name);
                RelayDesk desk(QDir(m_folder->filePath(name)), RelayPerson::load(QDir(m_sender)), RelayDesk::Open::New);
                if (name == "desk-1"_L1)
                    desk.queue(sealed, {m_unit.editor.certificate});
            }
            m_isFine = true;
            if (cross(sweep.killedBelow(m_folder->filePath(victim))))
                sweep.noteKill();
            QVERIFY2(m_isFine, qPrintable(u"step %1"_s.arg(step)));
            QFile taken(m_folder->filePath(u"desk-2/taken"_s));
            QVERIFY2(taken.open(QIODevice::ReadOnly), qPrintable(u"step %1: nothing came"_s.arg(step)));
            QVERIFY2(taken.readAll() == sealed, qPrintable(u"step %1: something else came"_s.arg(step)));
            QVERIFY2(isPortalEmpty(), qPrintable(u"step %1: something was left"_s.arg(step)));
        }
        qInfo("%d kills up to step %d", sweep.kills(), sweep.step());
        QVERIFY(sweep.kills() > 3);
    }

    bool isPortalEmpty() const
    {
        QDirIterator files(m_folder->filePath(u"portal"_s), {u"*.bin"_s}, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            // An upload without a byte is what a lost answer to its creation leaves behind.
            if (QFileInfo(files.next()).size() > 0)
                return false;
        }
        return QDir(m_folder->filePath(u"portal/incoming"_s)).isEmpty(QDir::Files);
    }

    const PackageFixture m_unit;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<PortalProcess> m_portal;
    QString m_sender;
    QString m_recipient;
    bool m_isFine = true;
};

QTEST_GUILESS_MAIN(RelayKillTest)
#include "test_relay_kill.moc"
