// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workflow/Credential.h"
#include "app/workflow/Session.h"

#include <functional>

namespace bantin::workflow {

/// Which articles go into an archive: those named, or, when none is, all changed within the period. Trashed ones too.
struct ArchiveChoice {
    QList<ArticleId> articles = {};
    QDateTime from = {}; ///< UTC, inclusive
    QDateTime to = {};   ///< UTC, exclusive
};

struct ArchiveSummary {
    qint64 articles = 0;
    qint64 files = 0;
    qint64 octets = 0; ///< as sealed
};

/// Called with articles done and in all; answering false cancels.
using ArchiveProgress = std::function<bool(qint64 done, qint64 total)>;

/// Lưu trữ bản chính, bản sao, bản thảo (Đồng Việt Điều 4.4): every revision, the working text, decisions and rosters with
/// their signatures, pictures as published and as they came, packages, receipts and the audit log, as a BagIt bag in the new
/// folder `target`. Each payload file is sealed (AES-256-GCM) and named by number only; the index of what is in which is
/// sealed too. The key is wrapped by the store key, and a copy of workspace.header lies in the bag, so that a passphrase
/// opens it on any machine. Read back before it gets its name. For the roles the profile names ("role-forbids").
/// "archive-exists" (path), "cancelled", disk and store reasons.
Result<ArchiveSummary> exportArchive(Session &session, const QString &target, const ArchiveChoice &choice = {},
                                     const ArchiveProgress &progress = {});

/// Asked before each file; answering false ends the check with "cancelled".
using ArchiveCheckGoesOn = std::function<bool()>;
/// Whether the bag at `folder` is whole; needs no passphrase and any thread may ask. The "bag-…" reasons, "cancelled".
Result<void> checkArchive(const QString &folder, const ArchiveCheckGoesOn &goesOn = {});

/// Writes what is in the archive as readable files into the new folder `target`: only on a person's explicit request, and all
/// of it or nothing.
/// "archive-exists" (path), "archive-damaged" (folder), the "bag-…" and disk reasons, those of openBackup(). Slow.
Result<ArchiveSummary> extractArchive(const QString &folder, const Credential &credential, const QString &target);

} // namespace bantin::workflow
