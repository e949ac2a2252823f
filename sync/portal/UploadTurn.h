// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"

#include <QByteArray>
#include <QString>

#include <functional>
#include <memory>

namespace bantin::portal {

/// Whose turn it is to write to one upload, among all threads and processes that serve one folder. A file names the writer; it is locked
/// (flock) only while bytes are written, so that whoever takes the turn away waits for one write at most, even when the writer's line has
/// died. A writer that was killed keeps the turn until somebody takes it away.
class UploadTurn
{
public:
    /// "upload-busy" (Conflict) while somebody has it, "portal-storage".
    static Result<std::unique_ptr<UploadTurn>> take(const QString &path);
    /// From whoever has it; nothing when nobody ever had.
    static void takeAway(const QString &path);

    /// Gives it back.
    ~UploadTurn();
    Q_DISABLE_COPY_MOVE(UploadTurn)

    /// Does `step` while nobody can take the turn away; false, and nothing done, when somebody has.
    bool whileOurs(const std::function<void()> &step);

private:
    UploadTurn(int descriptor, const QByteArray &name);

    int m_descriptor;
    QByteArray m_name;
};

} // namespace bantin::portal
