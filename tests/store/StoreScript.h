// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Clock.h"
#include "app/store/ArticleRepository.h"
#include "app/store/AssetRepository.h"
#include "app/store/DecisionRepository.h"

#include <QList>

#include <functional>

/// What a day brings to a store, as steps whose success is the acknowledgement. The records are made once, so a step
/// leaves the same contents whenever it is run after the same steps.
class StoreScript
{
public:
    struct Step {
        const char *name;
        std::function<bantin::Result<void>(bantin::store::Store &)> run;
    };

    explicit StoreScript(const bantin::Clock &clock);

    const QList<Step> &steps() const { return m_steps; }

private:
    void add(const char *name, std::function<bantin::Result<void>(bantin::store::Store &)> run);
    void addPeople();
    void addDrafts();
    void addPictures();
    void addPath();
    void addComments();
    void addQuestion();
    void addWork();
    void addTrash();

    /// One entry, replayed and appended as the workflow does.
    bantin::Result<void> journal(bantin::store::Store &store, const QString &text) const;

    bantin::store::WorkingCopy copy(const QString &text) const;
    bantin::store::SignedDecision decision(bantin::DecisionKind kind, const bantin::AccountId &actor,
                                           const QList<bantin::store::SignedDecision> &before) const;

    const bantin::Clock &m_clock;
    QList<Step> m_steps;
    bantin::AccountId m_author = bantin::AccountId::create();
    bantin::AccountId m_editor = bantin::AccountId::create();
    bantin::AccountId m_approver = bantin::AccountId::create();
    bantin::Article m_article;
    bantin::Revision m_revision;
    QByteArray m_picture;
    QByteArray m_package;
};
