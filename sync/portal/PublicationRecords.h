// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Id.h"
#include "app/base/Result.h"
#include "app/package/PackageVerifier.h"
#include "sync/portal/UnreadableRecord.h"

#include <QMap>

namespace bantin::portal {

/// The newest list of a unit's board that a package brought, as the unit's authority signed it.
struct KeptRoster {
    Roster roster;
    package::SignedFile file;
};

/// All that had been decided about an article when the portal last carried something out.
struct KeptChain {
    QList<package::SignedFile> decisions;
    QList<QByteArray> certificatesPem; ///< of their signers
};

/// What one package put at an address.
struct KeptPage {
    ArticleId article;
    QString address;                 ///< absolute, with a trailing slash
    QString otherVersion;            ///< path below the site of the page in the other language; empty: none
    QMap<QString, QByteArray> files; ///< path below the page, SHA-512 (64 raw bytes) of its content
};

/// What the portal keeps of the packages it carried out so that desks can ask for it: rosters/UNIT.json, chains/ARTICLE.json and
/// pages/PACKAGE.json in one folder. Written before the receipt, and again by whoever decides the package again. Reading: any
/// thread; writing: one. Fails with "portal-storage", "portal-no-space".
class PublicationRecords
{
public:
    explicit PublicationRecords(const QString &folder);

    Result<void> prepare();
    /// Roster and chain of a verified package that was carried out.
    Result<void> keep(const package::VerifiedPackage &package);
    /// `folder` holds the files of the page as they were just published; `page.files` is read from there.
    Result<void> keepPage(const QByteArray &package, KeptPage page, const QString &folder);

    /// Nothing when there is none.
    Result<std::optional<KeptRoster>> roster(const QByteArray &unitFingerprint) const;
    Result<std::optional<KeptChain>> chain(const ArticleId &article) const;
    Result<std::optional<KeptPage>> page(const QByteArray &package) const;

    /// The files none of these can read.
    QList<UnreadableRecord> unreadable() const;

private:
    QString path(QLatin1StringView shelf, const QString &name) const;

    QString m_folder;
};

} // namespace bantin::portal
