// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/FilterPanel.h"

#include "app/messages/KindWords.h"
#include "ui/look/Theme.h"
#include "ui/look/Widgets.h"
#include "ui/look/Words.h"

#include <QCollator>
#include <QComboBox>
#include <QDateEdit>
#include <QGridLayout>
#include <QSignalBlocker>

#include <algorithm>
#include <utility>

namespace bantin::ui {

using namespace Qt::StringLiterals;

namespace {

/// A day before every article; a day field that stands there is empty.
const QDate noDay(2000, 1, 1);
const auto dayFormat = u"dd/MM/yyyy"_s;

QDate dayOf(const QDateEdit &field)
{
    return field.date() > noDay ? field.date() : QDate();
}

void choose(QComboBox &box, const QVariant &value)
{
    box.setCurrentIndex(std::max(0, box.findData(value)));
}

} // namespace

FilterPanel::FilterPanel(QWidget *parent)
    : QWidget(parent)
{
    setObjectName("filter.panel"_L1);
    setAccessibleName(tr("Filter"));
    auto *form = new QGridLayout(this);
    form->setContentsMargins(0, 0, 0, Theme::space / 2);
    form->setVerticalSpacing(4);
    form->setColumnStretch(1, 1);
    m_stage = addChoice(form, u"stage"_s, tr("State"));
    for (const Stage stage : allStages())
        m_stage->addItem(Words::stage(stage).word, int(stage));
    m_kind = addChoice(form, u"kind"_s, tr("Kind of content"));
    m_category = addChoice(form, u"category"_s, tr("Category"));
    m_person = addChoice(form, u"person"_s, tr("Person"));
    m_from = addDay(form, u"from"_s, tr("Changed from"));
    m_to = addDay(form, u"to"_s, tr("Changed to"));
    m_deadline = addChoice(form, u"deadline"_s, tr("Deadline"));
    using Deadline = ArticleFilters::Deadline;
    m_deadline->addItem(tr("passed"), int(Deadline::Overdue));
    m_deadline->addItem(tr("within 3 days"), int(Deadline::ThreeDays));
    m_deadline->addItem(tr("within 7 days"), int(Deadline::Week));
}

QComboBox *FilterPanel::addChoice(QGridLayout *form, const QString &name, const QString &label)
{
    auto *box = new QComboBox(this);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(8);
    box->addItem(tr("any"));
    addRow(form, name, label, box);
    connect(box, &QComboBox::currentIndexChanged, this, &FilterPanel::changed);
    return box;
}

QDateEdit *FilterPanel::addDay(QGridLayout *form, const QString &name, const QString &label)
{
    auto *field = new QDateEdit(this);
    field->setCalendarPopup(true);
    field->setDisplayFormat(dayFormat);
    field->setMinimumDate(noDay);
    field->setSpecialValueText(tr("any"));
    field->setDate(noDay);
    addRow(form, name, label, field);
    connect(field, &QDateEdit::dateChanged, this, &FilterPanel::changed);
    return field;
}

void FilterPanel::addRow(QGridLayout *form, const QString &name, const QString &label, QWidget *field)
{
    field->setObjectName(u"filter."_s + name);
    const int row = form->rowCount();
    form->addWidget(makeFieldLabel(label, field, this), row, 0);
    form->addWidget(field, row, 1);
}

void FilterPanel::setRegulation(const Regulation &regulation, const QString &language)
{
    const QSignalBlocker quietKind(m_kind);
    m_kind->clear();
    m_kind->addItem(tr("any"));
    for (const KindRule &kind : regulation.kinds)
        m_kind->addItem(messages::kindInWords(kind.kind), contentKindName(kind.kind));
    const QSignalBlocker quiet(m_category);
    m_category->clear();
    m_category->addItem(tr("any"));
    for (const Category &category : regulation.categories)
        m_category->addItem(category.name.in(language), category.id);
}

void FilterPanel::setPeople(const QList<Account> &people)
{
    const QSignalBlocker quiet(m_person);
    const QVariant chosen = m_person->currentData();
    m_person->clear();
    m_person->addItem(tr("any"));
    const QCollator vietnamese(QLocale(QLocale::Vietnamese));
    QList<Account> sorted = people;
    std::ranges::sort(sorted, [&](const Account &a, const Account &b) { return vietnamese(a.name, b.name); });
    for (const Account &person : std::as_const(sorted))
        m_person->addItem(person.name, person.id.toString());
    choose(*m_person, chosen);
}

void FilterPanel::setFilters(const ArticleFilters &filters)
{
    {
        const QSignalBlocker quiet(this);
        choose(*m_stage, filters.stage ? QVariant(int(*filters.stage)) : QVariant());
        choose(*m_kind, filters.kind ? QVariant(contentKindName(*filters.kind)) : QVariant());
        choose(*m_category, filters.category.isEmpty() ? QVariant() : QVariant(filters.category));
        choose(*m_person, filters.person.isValid() ? QVariant(filters.person.toString()) : QVariant());
        m_from->setDate(filters.changedFrom.isValid() ? filters.changedFrom : noDay);
        m_to->setDate(filters.changedTo.isValid() ? filters.changedTo : noDay);
        using Deadline = ArticleFilters::Deadline;
        choose(*m_deadline, filters.deadline == Deadline::Any ? QVariant() : QVariant(int(filters.deadline)));
    }
    Q_EMIT changed();
}

ArticleFilters FilterPanel::filters() const
{
    ArticleFilters filters;
    if (m_stage->currentIndex() > 0)
        filters.stage = static_cast<Stage>(m_stage->currentData().toInt());
    if (m_kind->currentIndex() > 0)
        filters.kind = contentKindFromName(m_kind->currentData().toString());
    filters.category = m_category->currentData().toString();
    filters.person = AccountId::fromString(m_person->currentData().toString());
    filters.changedFrom = dayOf(*m_from);
    filters.changedTo = dayOf(*m_to);
    filters.deadline = static_cast<ArticleFilters::Deadline>(m_deadline->currentData().toInt());
    return filters;
}

QList<std::pair<QString, QString>> FilterPanel::spoken() const
{
    QList<std::pair<QString, QString>> parts;
    for (const auto &[name, box] : {std::pair(u"stage"_s, m_stage), std::pair(u"kind"_s, m_kind),
                                    std::pair(u"category"_s, m_category), std::pair(u"person"_s, m_person)}) {
        if (box->currentIndex() > 0)
            parts.append({name, box->currentText()});
    }
    if (dayOf(*m_from).isValid())
        parts.append({u"from"_s, tr("from %1").arg(m_from->date().toString(dayFormat))});
    if (dayOf(*m_to).isValid())
        parts.append({u"to"_s, tr("to %1").arg(m_to->date().toString(dayFormat))});
    if (m_deadline->currentIndex() > 0)
        parts.append({u"deadline"_s, tr("deadline %1").arg(m_deadline->currentText())});
    return parts;
}

void FilterPanel::drop(const QString &name)
{
    ArticleFilters kept = filters();
    if (name == "stage"_L1)
        kept.stage.reset();
    else if (name == "kind"_L1)
        kept.kind.reset();
    else if (name == "category"_L1)
        kept.category.clear();
    else if (name == "person"_L1)
        kept.person = {};
    else if (name == "from"_L1)
        kept.changedFrom = {};
    else if (name == "to"_L1)
        kept.changedTo = {};
    else
        kept.deadline = ArticleFilters::Deadline::Any;
    setFilters(kept);
}

void FilterPanel::focusFirst()
{
    m_stage->setFocus(Qt::OtherFocusReason);
}

} // namespace bantin::ui
