// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/FaultyDisk.h"

#include "tests/support/FaultVfs.h"
#include "tests/support/FaultySystemCalls.h"

#include <QMutexLocker>

#include <utility>

namespace bantin::testing {

FaultyDisk::FaultyDisk(const QString &folder)
    : m_prefix(folder.toUtf8())
    , m_vfs(std::make_unique<FaultVfs>(*this))
{
    watchSystemCalls(this);
}

FaultyDisk::~FaultyDisk()
{
    watchSystemCalls(nullptr);
}

void FaultyDisk::failAt(int call, Mode mode)
{
    const QMutexLocker lock(&m_mutex);
    m_remaining = call;
    m_armed = true;
    m_failure = mode.failure;
    m_span = mode.span;
    m_fired = 0;
    m_firstFault.clear();
}

int FaultyDisk::heal()
{
    const QMutexLocker lock(&m_mutex);
    m_armed = false;
    return std::exchange(m_fired, 0);
}

QString FaultyDisk::firstFault() const
{
    const QMutexLocker lock(&m_mutex);
    return m_firstFault;
}

void FaultyDisk::startRecording()
{
    const QMutexLocker lock(&m_mutex);
    m_events.clear();
    m_recording = true;
}

void FaultyDisk::mark(int number)
{
    note({DiskEvent::Kind::Mark, {}, number, {}, {}});
}

QList<DiskEvent> FaultyDisk::stopRecording()
{
    const QMutexLocker lock(&m_mutex);
    m_recording = false;
    return std::exchange(m_events, {});
}

bool FaultyDisk::covers(const char *path) const
{
    return path && QByteArrayView(path).startsWith(m_prefix);
}

std::optional<FaultyDisk::Failure> FaultyDisk::failure(Access access, const char *call, const char *path)
{
    const QMutexLocker lock(&m_mutex);
    const bool possible = m_failure == Failure::IoError || access == Access::Write || access == Access::Create;
    if (!m_armed || !possible || (m_remaining > 0 && --m_remaining > 0))
        return {};
    if (m_fired++ == 0)
        m_firstFault = QString::fromLatin1(call) + u' ' + QString::fromUtf8(path).section(u'/', -1);
    if (m_span == Span::Once)
        m_armed = false;
    return m_failure;
}

void FaultyDisk::note(const DiskEvent &event)
{
    const QMutexLocker lock(&m_mutex);
    if (m_recording)
        m_events.append(event);
}

} // namespace bantin::testing
