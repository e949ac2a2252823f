// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/Account.h"
#include "app/domain/Regulation.h"
#include "ui/models/ArticleRequest.h"

#include <QWidget>

class QComboBox;
class QDateEdit;
class QGridLayout;

namespace bantin::ui {

/// The form behind the filter button: state, kind, category, person, days of the last change, deadline. Every choice counts at
/// once.
class FilterPanel final : public QWidget
{
    Q_OBJECT
public:
    explicit FilterPanel(QWidget *parent = nullptr);

    void setRegulation(const Regulation &regulation, const QString &language);
    void setPeople(const QList<Account> &people);
    void setFilters(const ArticleFilters &filters);
    ArticleFilters filters() const;
    /// One sentence part for each filter that is set, by its name ("stage", "kind", "category", "person", "from", "to", "deadline").
    QList<std::pair<QString, QString>> spoken() const;
    /// Takes that one filter away.
    void drop(const QString &name);
    void focusFirst();

Q_SIGNALS:
    void changed();

private:
    QComboBox *addChoice(QGridLayout *form, const QString &name, const QString &label);
    QDateEdit *addDay(QGridLayout *form, const QString &name, const QString &label);
    void addRow(QGridLayout *form, const QString &name, const QString &label, QWidget *field);

    QComboBox *m_stage;
    QComboBox *m_kind;
    QComboBox *m_category;
    QComboBox *m_person;
    QDateEdit *m_from;
    QDateEdit *m_to;
    QComboBox *m_deadline;
};

} // namespace bantin::ui
