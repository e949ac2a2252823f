// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/KindChoice.h"

#include "app/messages/KindWords.h"
#include "ui/look/StillComboBox.h"
#include "ui/look/Widgets.h"
#include "ui/look/Words.h"

#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace bantin::ui {

using namespace Qt::StringLiterals;

namespace {

QComboBox *makeBox(const QString &field, QWidget *parent)
{
    auto *box = new StillComboBox(parent);
    box->setObjectName(u"inspector.field."_s + field);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(10);
    return box;
}

} // namespace

KindChoice::KindChoice(const QString &language, QWidget *parent)
    : QWidget(parent)
    , m_language(language)
    , m_kind(makeBox(u"kind"_s, this))
    , m_category(makeBox(u"category"_s, this))
    , m_proposals(new QWidget(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 6);
    column->setSpacing(4);
    m_kindCaption = FieldCaption(Words::field(u"kind"_s), m_kind, column);
    column->addSpacing(6);
    m_categoryCaption = FieldCaption(Words::field(u"category"_s), m_category, column);
    auto *proposals = new QVBoxLayout(m_proposals);
    proposals->setContentsMargins(0, 0, 0, 0);
    proposals->setSpacing(2);
    column->addWidget(m_proposals);
    m_proposals->hide();
    connect(m_kind, &QComboBox::activated, this, [this] { chooseKind(kind()); });
    connect(m_category, &QComboBox::activated, this, [this] {
        m_filledIn.clear();
        propose();
        Q_EMIT edited();
    });
}

void KindChoice::setRegulation(const Regulation &regulation)
{
    m_regulation = regulation;
    showChoice(kind(), category());
}

void KindChoice::listKinds(ContentKind chosen)
{
    const QSignalBlocker quiet(m_kind);
    m_kind->clear();
    for (const KindRule &rule : std::as_const(m_regulation.kinds))
        addKind(rule.kind);
    // An article of a kind this profile does not know stays what it is.
    if (m_kind->findData(contentKindName(chosen)) < 0)
        addKind(chosen);
    m_kind->setCurrentIndex(m_kind->findData(contentKindName(chosen)));
}

void KindChoice::addKind(ContentKind kind)
{
    m_kind->addItem(messages::kindInWords(kind), contentKindName(kind));
    if (const KindRule *rule = m_regulation.findKind(kind))
        m_kind->setItemData(m_kind->count() - 1, kindCite(*rule), Qt::ToolTipRole);
}

void KindChoice::showChoice(ContentKind kind, const QString &category)
{
    m_filledIn.clear();
    listKinds(kind);
    listCategories(category);
    showCites();
    propose();
}

void KindChoice::setEditing(bool allowed)
{
    m_isEditable = allowed;
    m_kind->setEnabled(allowed);
    m_category->setEnabled(allowed);
    propose();
}

ContentKind KindChoice::kind() const
{
    return contentKindFromName(m_kind->currentData().toString()).value_or(ContentKind::News);
}

QString KindChoice::category() const
{
    return m_category->currentData().toString();
}

void KindChoice::addCategory(const Category &category)
{
    const QString name = category.name.in(m_language);
    m_category->addItem(name, category.id);
    m_category->setItemData(m_category->count() - 1,
                            category.cite.isEmpty() ? name : u"%1 (%2)"_s.arg(name, category.cite), Qt::ToolTipRole);
}

void KindChoice::listCategories(const QString &chosen)
{
    const QSignalBlocker quiet(m_category);
    const KindRule *rule = m_regulation.findKind(kind());
    const QStringList own = rule ? rule->categories : QStringList();
    m_category->clear();
    m_category->addItem(tr("(not chosen yet)"), QString());
    for (const Category &category : std::as_const(m_regulation.categories)) {
        if (own.contains(category.id))
            addCategory(category);
    }
    if (m_category->count() > 1 && own.size() < m_regulation.categories.size())
        m_category->insertSeparator(m_category->count());
    for (const Category &category : std::as_const(m_regulation.categories)) {
        if (!own.contains(category.id))
            addCategory(category);
    }
    m_category->setCurrentIndex(std::max(0, m_category->findData(chosen)));
}

QString KindChoice::kindCite(const KindRule &rule) const
{
    QStringList cites;
    for (const QString &id : rule.categories) {
        if (const Category *category = m_regulation.findCategory(id))
            cites.append(category->cite);
    }
    for (const KindRule::Field &field : rule.fields)
        cites.append(field.cite);
    cites.removeAll(QString());
    cites.removeDuplicates();
    return lookedUp(cites.join(u"; "_s));
}

QString KindChoice::lookedUp(const QString &cite) const
{
    return cite.isEmpty() ? QString() : u"%1, %2"_s.arg(m_regulation.shortName.in(m_language), cite);
}

void KindChoice::showCites()
{
    m_kindCaption.clear();
    if (const KindRule *rule = m_regulation.findKind(kind()))
        m_kindCaption.demand(Enforcement::Record, kindCite(*rule));
    m_categoryCaption.clear();
    for (const FieldRule &rule : std::as_const(m_regulation.fieldRules)) {
        if (rule.field == "category"_L1)
            m_categoryCaption.demand(rule.enforcement, lookedUp(rule.cite));
    }
}

void KindChoice::chooseKind(ContentKind kind)
{
    const KindRule *rule = m_regulation.findKind(kind);
    // Arrow keys pass other kinds on their way: what one of those filled in is nobody's choice.
    const bool isOpen = category().isEmpty() || category() == m_filledIn;
    const bool isPlain = rule && rule->categories.size() == 1;
    const QString filledIn = isOpen && isPlain ? rule->categories.constFirst() : QString();
    showChoice(kind, isOpen ? filledIn : category());
    m_filledIn = filledIn;
    Q_EMIT kindChosen(kind);
    Q_EMIT edited();
}

void KindChoice::propose()
{
    const auto old = m_proposals->findChildren<QPushButton *>();
    for (QPushButton *button : old) {
        button->hide();
        button->deleteLater();
    }
    const auto holds = [this](const KindRule &rule) { return rule.categories.contains(category()); };
    const KindRule *present = m_regulation.findKind(kind());
    QList<ContentKind> proposed;
    if (m_isEditable && !(present && holds(*present))) {
        for (const KindRule &rule : std::as_const(m_regulation.kinds)) {
            if (holds(rule) && rule.kind != kind())
                proposed.append(rule.kind);
        }
    }
    for (const ContentKind kind : std::as_const(proposed)) {
        auto *button =
            makeButton(u"inspector.proposeKind."_s + contentKindName(kind),
                       tr("Change the kind to “%1”").arg(messages::kindInWords(kind)), ButtonLook::Link, m_proposals);
        connect(button, &QPushButton::clicked, this, [this, kind] { chooseKind(kind); });
        m_proposals->layout()->addWidget(button);
        m_proposals->layout()->setAlignment(button, Qt::AlignLeft);
        button->show();
    }
    m_proposals->setVisible(!proposed.isEmpty());
}

} // namespace bantin::ui
