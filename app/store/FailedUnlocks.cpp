// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/FailedUnlocks.h"

#include "app/base/Logging.h"
#include "app/store/DurableFile.h"

#include <QFile>

#include <algorithm>

namespace bantin::store {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostCounted = 1'000'000;
constexpr qint64 longestNumber = 8;

QString attemptsPath(const QDir &workspace)
{
    return workspace.absoluteFilePath(u"workspace.attempts"_s);
}

} // namespace

void countFailedUnlock(const QDir &workspace)
{
    const int attempts = std::min(failedUnlocks(workspace) + 1, mostCounted);
    if (const auto written = writeDurably(attemptsPath(workspace), QByteArray::number(attempts) + '\n'); !written)
        qCWarning(logStore, "a failed unlock could not be counted: %ls", qUtf16Printable(written.error().reason));
}

int failedUnlocks(const QDir &workspace)
{
    QFile file(attemptsPath(workspace));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    return std::clamp(file.read(longestNumber).trimmed().toInt(), 0, mostCounted);
}

void forgetFailedUnlocks(const QDir &workspace)
{
    QFile::remove(attemptsPath(workspace));
}

} // namespace bantin::store
