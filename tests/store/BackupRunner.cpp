// SPDX-License-Identifier: GPL-3.0-or-later
// A child process for the tests that kill and starve a backup. Arguments: MODE WORKSPACE STICK KEY-HEX ID [BYTES].
//   run     backs up and prints "begun", then "done" or the reason
//   starve  the same with no file longer than BYTES
//   humble  the same without root's right to write where the permissions forbid it
#include "app/store/backup/BackupWriter.h"

#include <QCoreApplication>

#include <csignal>
#include <cstdio>

#include <linux/capability.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

using namespace bantin;
using namespace bantin::store;
using namespace Qt::StringLiterals;

namespace {

void giveUpCapabilities()
{
    __user_cap_header_struct header{_LINUX_CAPABILITY_VERSION_3, 0};
    const __user_cap_data_struct none[_LINUX_CAPABILITY_U32S_3] = {};
    if (syscall(SYS_capset, &header, none) != 0)
        qFatal("this process keeps its capabilities");
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    if (arguments.size() < 6)
        return 1;
    if (arguments.at(1) == u"starve") {
        std::signal(SIGXFSZ, SIG_IGN);
        const rlim_t bytes = arguments.value(6).toULongLong();
        const rlimit limit{bytes, bytes};
        setrlimit(RLIMIT_FSIZE, &limit);
    }
    if (arguments.at(1) == u"humble")
        giveUpCapabilities();
    const BackupSource source{QDir(arguments.at(2)), WorkspaceId::fromString(arguments.at(5)), u"UBND xã Đồng Việt"_s,
                              SecretBytes(QByteArrayView(QByteArray::fromHex(arguments.at(4).toLatin1())))};
    const SystemClock clock;
    std::puts("begun");
    std::fflush(stdout);
    BackupWriter::Options options;
    options.segmentSize = 100'000;
    const auto report = BackupWriter(source, QDir(arguments.at(3)), clock, options).run();
    std::puts(report ? "done" : qPrintable(report.error().reason));
    return 0;
}
