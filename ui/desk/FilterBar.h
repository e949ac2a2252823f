// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/Regulation.h"
#include "ui/models/ArticleRequest.h"

#include <QWidget>

class QComboBox;
class QPushButton;
class QVBoxLayout;

namespace bantin::ui {

class FilterPanel;

/// Above the list: a filter button with its form, the order, and one chip for each filter in force. A chip says what it
/// keeps and is taken away by pressing it.
class FilterBar final : public QWidget
{
    Q_OBJECT
public:
    explicit FilterBar(QWidget *parent = nullptr);

    FilterPanel &panel() const { return *m_panel; }
    ArticleFilters filters() const;
    ArticleRequest::Order order() const;
    /// The order a list begins with until the person chooses another; a search has its own.
    void setUsualOrder(ArticleRequest::Order order);
    enum class Ordering { Chosen, ByMatch };
    void setOrdering(Ordering ordering);
    /// Forgets filters, order and everybody's name.
    void clear();

Q_SIGNALS:
    void changed();
    /// The form was opened; who can be chosen is wanted.
    void peopleWanted();

private:
    void build();
    void toggleForm();
    void showChips();
    QPushButton *makeChip(const QString &name, const QString &words);

    QPushButton *m_filter = nullptr;
    QComboBox *m_order = nullptr;
    FilterPanel *m_panel;
    QWidget *m_chips;
    bool m_orderChosen = false;
};

} // namespace bantin::ui
