// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/ProcessHardening.h"
#include "app/base/SecretBytes.h"

#include <QFile>
#include <QTest>

#include <cerrno>
#include <functional>

#include <sys/prctl.h>
#include <sys/ptrace.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace bantin;
using namespace Qt::StringLiterals;

namespace {

/// The kernel's flags of the mapping the secret is in, e.g. "rd wr mr mw me lo ac dd".
QByteArray mappingFlags(const SecretBytes &secret)
{
    QFile maps(u"/proc/self/smaps"_s);
    if (!maps.open(QIODevice::ReadOnly))
        return {};
    const auto place = quintptr(secret.data());
    bool inside = false;
    for (QByteArray line = maps.readLine(); !line.isEmpty(); line = maps.readLine()) {
        const QList<QByteArray> ends = line.left(line.indexOf(' ')).split('-');
        if (ends.size() == 2)
            inside = ends.at(0).toULongLong(nullptr, 16) <= place && place < ends.at(1).toULongLong(nullptr, 16);
        else if (inside && line.startsWith("VmFlags:"))
            return line;
    }
    return {};
}

/// Exit code of a copy of this process that does nothing but `work`.
int inAChild(const std::function<int()> &work)
{
    const pid_t child = fork();
    if (child == 0)
        _exit(work());
    int status = -1;
    waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

} // namespace

class TestSecretMemory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void secretIsLockedInMemory();
    void secretWorksWhereLockingIsRefused();
    void hardenedProcessLeavesNoCoreFile();
    void hardenedProcessCannotBeTraced();
};

void TestSecretMemory::secretIsLockedInMemory()
{
    rlimit limit{};
    QCOMPARE(getrlimit(RLIMIT_MEMLOCK, &limit), 0);
    QVERIFY2(limit.rlim_cur >= 64 << 10, "this machine allows no locked memory");
    const SecretBytes secret("0123456789"_ba);
    QVERIFY2(mappingFlags(secret).contains(" lo"), mappingFlags(secret).constData());
}

void TestSecretMemory::secretWorksWhereLockingIsRefused()
{
    const int code = inAChild([] {
        const rlimit none{0, 0};
        if (setrlimit(RLIMIT_MEMLOCK, &none) != 0)
            return 1;
        const SecretBytes secret("0123456789"_ba);
        const QByteArray flags = mappingFlags(secret);
        if (flags.contains(" lo"))
            return 2;
        return flags.contains(" dd") && secret.view() == "0123456789"_ba ? 0 : 3;
    });
    QCOMPARE(code, 0);
}

void TestSecretMemory::hardenedProcessLeavesNoCoreFile()
{
    const int code = inAChild([] {
        hardenProcess();
        rlimit core{};
        getrlimit(RLIMIT_CORE, &core);
        return core.rlim_cur == 0 && core.rlim_max == 0 && prctl(PR_GET_DUMPABLE) == 0 ? 0 : 1;
    });
    QCOMPARE(code, 0);
}

void TestSecretMemory::hardenedProcessCannotBeTraced()
{
    // The tracer is the child; what it may do to an open process shows that the refusal means something.
    const auto tryToTrace = [](pid_t victim) {
        return inAChild([victim] { return ptrace(PTRACE_SEIZE, victim, nullptr, nullptr) == 0 ? 0 : errno; });
    };
    for (const bool hardened : {false, true}) {
        int ready[2];
        int done[2];
        QVERIFY(pipe(ready) == 0 && pipe(done) == 0);
        const pid_t victim = fork();
        if (victim == 0) {
            if (hardened)
                hardenProcess();
            else
                prctl(PR_SET_PTRACER, PR_SET_PTRACER_ANY, 0, 0, 0);
            close(done[1]);
            char byte = 'r';
            if (write(ready[1], &byte, 1) != 1)
                _exit(1);
            _exit(read(done[0], &byte, 1) == 0 ? 0 : 1);
        }
        char byte = 0;
        QCOMPARE(read(ready[0], &byte, 1), 1);
        QCOMPARE(tryToTrace(victim), hardened ? EPERM : 0);
        for (const int end : {ready[0], ready[1], done[0], done[1]})
            close(end);
        waitpid(victim, nullptr, 0);
    }
}

QTEST_GUILESS_MAIN(TestSecretMemory)
#include "test_secret_memory.moc"
