// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/FilterBar.h"

#include "ui/desk/FilterPanel.h"
#include "ui/look/LineIcon.h"
#include "ui/look/Widgets.h"

#include <QComboBox>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace bantin::ui {

using namespace Qt::StringLiterals;

FilterBar::FilterBar(QWidget *parent)
    : QWidget(parent)
    , m_panel(new FilterPanel(this))
    , m_chips(new QWidget(this))
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    build();
    connect(m_filter, &QPushButton::clicked, this, &FilterBar::toggleForm);
    connect(m_order, &QComboBox::activated, this, [this] {
        m_orderChosen = true;
        Q_EMIT changed();
    });
    connect(m_panel, &FilterPanel::changed, this, [this] {
        showChips();
        Q_EMIT changed();
    });
}

void FilterBar::build()
{
    m_filter = makeButton(u"desk.filter"_s, tr("Filter"), ButtonLook::Plain, this);
    m_filter->setIcon(lineIcon("filter"_L1));
    m_filter->setCheckable(true);
    m_order = new QComboBox(this);
    m_order->setObjectName("desk.order"_L1);
    m_order->setAccessibleName(tr("Order"));
    m_order->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_order->setMinimumContentsLength(8);
    using Order = ArticleRequest::Order;
    m_order->addItem(tr("Newest first"), int(Order::NewestChange));
    m_order->addItem(tr("Oldest first"), int(Order::OldestChange));
    m_order->addItem(tr("By title"), int(Order::Title));
    m_order->addItem(tr("By author"), int(Order::Author));
    m_order->addItem(tr("By deadline"), int(Order::Deadline));
    auto *row = new QHBoxLayout;
    row->addWidget(m_filter);
    row->addWidget(m_order, 1);
    auto *chips = new QVBoxLayout(m_chips);
    chips->setContentsMargins(0, 0, 0, 0);
    chips->setSpacing(4);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addLayout(row);
    column->addWidget(m_panel);
    column->addWidget(m_chips);
    m_panel->hide();
    m_chips->hide();
}

ArticleFilters FilterBar::filters() const
{
    return m_panel->filters();
}

ArticleRequest::Order FilterBar::order() const
{
    return static_cast<ArticleRequest::Order>(m_order->currentData().toInt());
}

void FilterBar::setUsualOrder(ArticleRequest::Order order)
{
    if (!m_orderChosen)
        m_order->setCurrentIndex(m_order->findData(int(order)));
}

void FilterBar::setOrdering(Ordering ordering)
{
    m_order->setEnabled(ordering == Ordering::Chosen);
    m_order->setToolTip(ordering == Ordering::Chosen ? QString() : tr("A search shows the best matches first."));
}

void FilterBar::clear()
{
    const QSignalBlocker quiet(this);
    m_orderChosen = false;
    m_panel->setFilters({});
    m_panel->setPeople({});
    m_panel->hide();
    m_filter->setChecked(false);
}

void FilterBar::toggleForm()
{
    m_panel->setVisible(m_filter->isChecked());
    if (!m_filter->isChecked())
        return;
    m_panel->focusFirst();
    Q_EMIT peopleWanted();
}

void FilterBar::showChips()
{
    const auto old = m_chips->findChildren<QPushButton *>();
    for (QPushButton *chip : old)
        chip->deleteLater();
    const auto parts = m_panel->spoken();
    for (const auto &[name, words] : parts)
        m_chips->layout()->addWidget(makeChip(name, words));
    if (parts.size() > 1) {
        QPushButton *all = makeButton(u"filter.clear"_s, tr("Clear all filters"), ButtonLook::Link, m_chips);
        connect(all, &QPushButton::clicked, this, [this] { m_panel->setFilters({}); });
        m_chips->layout()->addWidget(all);
    }
    m_chips->setVisible(!parts.isEmpty());
}

QPushButton *FilterBar::makeChip(const QString &name, const QString &words)
{
    auto *chip = new QPushButton(m_chips);
    chip->setObjectName(u"filter.chip."_s + name);
    chip->setProperty("look", u"chip"_s);
    chip->setIcon(lineIcon("close"_L1));
    chip->setLayoutDirection(Qt::RightToLeft);
    chip->setText(words);
    chip->setToolTip(tr("Take this filter away"));
    chip->setAccessibleName(tr("Filter: %1").arg(words));
    chip->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    connect(chip, &QPushButton::clicked, this, [this, name] { m_panel->drop(name); });
    return chip;
}

} // namespace bantin::ui
