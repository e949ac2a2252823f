// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"

#include <QDir>

namespace bantin::workflow {

/// A folder beside a workspace in which another is made; gone again, with whatever is in it, unless it was moved into place.
class StagedWorkspace
{
public:
    /// "<directory><suffix>". What an interrupted run left under that name is removed, unless it holds a file that no
    /// workspace has: "workspace-exists" (path). Disk reasons.
    static Result<StagedWorkspace> begin(const QDir &directory, const QString &suffix);
    StagedWorkspace(StagedWorkspace &&other) noexcept;
    StagedWorkspace &operator=(StagedWorkspace &&) = delete;
    ~StagedWorkspace();

    const QDir &directory() const { return m_directory; }
    /// `place` must be missing or empty, "workspace-exists" (path); it is there whole or not at all, also after a power cut.
    Result<void> moveInto(const QDir &place);

private:
    explicit StagedWorkspace(const QDir &directory);

    QDir m_directory;
    bool m_isOurs = true;
};

} // namespace bantin::workflow
