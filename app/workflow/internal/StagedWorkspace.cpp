// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/internal/StagedWorkspace.h"

#include "app/store/DurableFile.h"

#include <algorithm>

namespace bantin::workflow {

using namespace Qt::StringLiterals;

namespace {

constexpr auto everything = QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden | QDir::System;

Error taken(const QDir &folder)
{
    return {Fault::Conflict, u"workspace-exists"_s, Retry::AfterCorrection, {folder.path()}, {}};
}

/// Whether nothing is in there but what a workspace in the making has.
bool isLeftover(const QDir &folder)
{
    const QStringList names = folder.entryList(everything);
    return std::ranges::all_of(names, [](const QString &name) {
        return name.startsWith("content.db"_L1) || name.startsWith("assets.db"_L1) || name.startsWith("workspace."_L1)
               || name.startsWith("before-migration-"_L1) || name.startsWith("unit-certificate.pem"_L1);
    });
}

} // namespace

StagedWorkspace::StagedWorkspace(const QDir &directory)
    : m_directory(directory)
{
}

StagedWorkspace::StagedWorkspace(StagedWorkspace &&other) noexcept
    : m_directory(other.m_directory)
    , m_isOurs(std::exchange(other.m_isOurs, false))
{
}

StagedWorkspace::~StagedWorkspace()
{
    if (m_isOurs)
        m_directory.removeRecursively();
}

Result<StagedWorkspace> StagedWorkspace::begin(const QDir &directory, const QString &suffix)
{
    QDir stage(QDir::cleanPath(directory.absolutePath()) + suffix);
    if (stage.exists() && (!isLeftover(stage) || !stage.removeRecursively()))
        return taken(stage);
    if (const auto made = store::makeFolderDurably(stage.absolutePath()); !made)
        return made.error();
    return StagedWorkspace(stage);
}

Result<void> StagedWorkspace::moveInto(const QDir &place)
{
    const QString path = QDir::cleanPath(place.absolutePath());
    if (place.exists() && !QDir().rmdir(path))
        return taken(place);
    if (!QDir().rename(m_directory.path(), path))
        return Error{Fault::Storage, u"disk-unwritable"_s, Retry::Later, {path}, {}};
    m_isOurs = false;
    return store::syncFile(path);
}

} // namespace bantin::workflow
