// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/backup/BackupWriter.h"
#include "tests/store/StoreFixture.h"
#include "tests/support/FakeClock.h"

/// A workspace folder with header and certificate, and a folder that stands for a USB stick.
struct BackupFixture {
    StoreFixture desk;
    bantin::WorkspaceId id;
    bantin::testing::FakeClock clock;
    QDir stick{desk.folder.filePath(QStringLiteral("usb"))};

    BackupFixture();

    /// Some articles and pictures of `size` random bytes.
    void add(int count, qsizetype size = 20'000);
    bantin::store::BackupSource source() const;
    bantin::Result<bantin::store::BackupReport> backUp(bantin::store::ByteMeter::Report report = {},
                                                       bantin::store::BackupWriter::Options options = {});
    /// The backups on the stick that verify, newest first.
    QList<bantin::store::FoundBackup> verified() const;
    /// Unpacks a backup into a fresh folder, opens and reads all of it. "" or the reason with its arguments.
    QString restore(const QDir &backup) const;
};
