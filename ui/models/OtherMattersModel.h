// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workflow/ReadOtherMatters.h"

#include <QAbstractListModel>

namespace bantin::ui {

/// One row a matter, in the order it is given: what the panel paints and a screen reader says. Value rows; UI thread.
class OtherMattersModel final : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role {
        StandingRole = Qt::UserRole, ///< by when, or since when it waits, in words
        DueStateRole,                ///< int of DueState; invalid without a deadline
        UrgentRole,                  ///< bool: without a deadline, and yet it should not wait
        IdentityRole,                ///< OtherMatter::identity()
    };

    /// `language` is the one the regulation's own sentences are told in.
    explicit OtherMattersModel(const QString &language, QObject *parent = nullptr);

    /// `today` is the day in Vietnam. Rows that stay keep their selection.
    void setMatters(const QList<workflow::OtherMatter> &matters, QDate today);
    /// Null for an index that is none of this model's.
    const workflow::OtherMatter *matterAt(const QModelIndex &index) const;
    /// Invalid when there is none.
    QModelIndex indexOf(const QString &identity) const;
    int lateCount() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    QString sentence(const workflow::OtherMatter &matter) const;
    QString standing(const workflow::OtherMatter &matter) const;
    QString explanation(const workflow::OtherMatter &matter) const;

    QString m_language;
    QList<workflow::OtherMatter> m_matters;
    QDate m_today;
};

} // namespace bantin::ui
