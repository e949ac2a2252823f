// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/Regulation.h"
#include "ui/desk/FieldCaption.h"

#include <QWidget>

class QComboBox;
class QVBoxLayout;

namespace bantin::ui {

/// What an article is and where it belongs: the kinds the profile knows, and its categories with those of the chosen kind
/// first. A category of another kind proposes that kind; nothing changes by itself except that a kind with a single category
/// fills in an empty one.
class KindChoice final : public QWidget
{
    Q_OBJECT
public:
    explicit KindChoice(const QString &language, QWidget *parent = nullptr);

    void setRegulation(const Regulation &regulation);
    void showChoice(ContentKind kind, const QString &category);
    void setEditing(bool allowed);
    ContentKind kind() const;
    QString category() const;
    QComboBox &kindBox() const { return *m_kind; }
    QComboBox &categoryBox() const { return *m_category; }

Q_SIGNALS:
    void kindChosen(bantin::ContentKind kind);
    /// Kind or category, by a person.
    void edited();

private:
    void listKinds(ContentKind chosen);
    void addKind(ContentKind kind);
    void listCategories(const QString &chosen);
    void addCategory(const Category &category);
    QString kindCite(const KindRule &rule) const;
    QString lookedUp(const QString &cite) const;
    void showCites();
    void chooseKind(ContentKind kind);
    void propose();

    QString m_language;
    Regulation m_regulation;
    QComboBox *m_kind;
    QComboBox *m_category;
    FieldCaption m_kindCaption;
    FieldCaption m_categoryCaption;
    QWidget *m_proposals;
    QString m_filledIn; ///< the category a kind brought along, not a person
    bool m_isEditable = true;
};

} // namespace bantin::ui
