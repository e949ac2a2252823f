// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Clock.h"
#include "app/crypto/Digest.h"
#include "app/store/ArticleRepository.h"
#include "app/store/DecisionRepository.h"
#include "app/store/RevisionRepository.h"
#include "app/store/Store.h"
#include "app/store/WorkspaceHeader.h"

#include <QTemporaryDir>

/// A workspace folder with a fresh store and the records most store tests begin with.
struct StoreFixture {
    QTemporaryDir folder;
    QDir workspace{folder.filePath(QStringLiteral("kho"))};
    bantin::SecretBytes key = bantin::crypto::randomSecret(32);
    bantin::SystemClock clock;
    std::unique_ptr<bantin::store::Store> store;

    StoreFixture();
    /// Closes the store and opens it again; null when that fails.
    bantin::Result<void> reopen();

    bantin::store::WorkingCopy workingCopy(const bantin::ArticleId &article, const QString &title,
                                           const QString &text) const
    {
        return workingCopy(article, title, text, clock);
    }
    static bantin::store::WorkingCopy workingCopy(const bantin::ArticleId &article, const QString &title,
                                                  const QString &text, const bantin::Clock &clock);
    /// A header with one passphrase slot, which opens with nothing.
    static bantin::store::WorkspaceHeader header();
    /// The text a workingCopy() was made with.
    static QString textOf(const bantin::store::WorkingCopy &copy);
    /// Inserts a draft and answers its id; invalid when that fails.
    bantin::ArticleId addArticle(const QString &title, const QString &text,
                                 const bantin::AccountId &author = bantin::AccountId::create());
    bantin::Revision revision(const bantin::ArticleId &article, int number,
                              const QList<bantin::AccountId> &authors) const;
    /// The next decision of the chain in `before`, signed with placeholder bytes.
    static bantin::store::SignedDecision decision(const bantin::Revision &revision, bantin::DecisionKind kind,
                                                  const bantin::AccountId &actor,
                                                  const QList<bantin::store::SignedDecision> &before);
};
