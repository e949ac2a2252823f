// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/BenchPortal.h"

#include <QDir>
#include <QFile>

#include <array>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace bantin::test {

namespace {

int socketsOf(qint64 process)
{
    const QDir open(u"/proc/%1/fd"_s.arg(process));
    int sockets = 0;
    for (const QString &descriptor : open.entryList(QDir::Files | QDir::System)) {
        std::array<char, 16> target{};
        const QByteArray path = open.filePath(descriptor).toUtf8();
        const ssize_t length = ::readlink(path.constData(), target.data(), target.size());
        sockets += length > 0 && QByteArrayView(target.data(), length).startsWith("socket:") ? 1 : 0;
    }
    return sockets;
}

} // namespace

BenchPortal::BenchPortal(const ApprovedArticles &unit)
    : m_process(m_folder.path())
{
    QFile file(m_folder.filePath(u"unit.pem"_s));
    if (!file.open(QIODevice::WriteOnly) || file.write(unit.unitCertificatePem()) <= 0 || !file.flush())
        qFatal("no room for a certificate");
    if (!m_process.start() || !m_process.addUnit(file.fileName()))
        qFatal("the portal did not start");
    m_ownSockets = socketsOf(m_process.processId());
}

int BenchPortal::connections() const
{
    return socketsOf(m_process.processId()) - m_ownSockets;
}

double BenchPortal::peakMegabytes() const
{
    QFile status(u"/proc/%1/status"_s.arg(m_process.processId()));
    if (!status.open(QIODevice::ReadOnly))
        return -1;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("VmHWM:"))
            return line.sliced(6).trimmed().split(' ').first().toDouble() / 1024;
    }
    return -1;
}

} // namespace bantin::test
